/**
 * "Tell me if this answer changes": by mail to whoever has looked at an answer, by webhook to the systems of CABs and national portals. What is
 * told is what the public is told that types the ID.
 *
 * <p>Promises:
 * <ul>
 *   <li>WAT-1 whoever watches is told each time the answer that was given changes: VALID or INVALID, its reason, its acceptance; that the hub
 *       cannot tell for a while is no change
 *   <li>WAT-2 no address gets a second mail before its owner has pressed the button on the page that the first one links to; the link has 256 random
 *       bits, of which only the hash is kept, and what was not confirmed is gone after 48 hours
 *   <li>WAT-3 whoever asks for mails is told the same whether the address is known or new and whether the document exists; watches and waiting
 *       requests of an address, its mails in a day and all waiting requests are bounded
 *   <li>WAT-4 an address stands in one table, in no journal, log or other row, and is deleted when its watch is stopped or ends, two years after it was
 *       confirmed at the latest; each mail has a link to a page with one button that stops
 *   <li>WAT-5 what is to be told is written in the transaction of the answer it tells of, and sent afterwards: at least once, whatever dies in between
 *   <li>WAT-6 of several nodes one looks at a watch at a time, and a change is written once
 *   <li>WAT-7 an answer is looked at again within seconds of a change of the document's status, within half a minute of what happens to keys, bodies and
 *       arrangements, at the first and after the last day of its period, and every ten minutes whatever happens
 *   <li>WAT-8 messages are signed as Standard Webhooks says, with a secret of the watch's own that the database does not hold; their id is the same at
 *       each attempt; one that is not taken is sent again after an ever longer while, ten times in two days, and then told as failed
 *   <li>WAT-9 the hub sends to public addresses only unless a setting names the host, over https unless a setting allows less: it looks the name up once and
 *       goes to that address, follows nobody elsewhere, and takes no more time than allowed
 *   <li>WAT-10 a client sees and deletes its own watches only
 *   <li>WAT-12 nothing is sent to a client while it is suspended; what it was to be told is sent within ten minutes of its restoration, or
 *       when it is due again after an attempt that failed; after thirty days it is given up
 *   <li>WAT-11 mails are in the language that was read, each language has every text, and without a mail server whoever asks is told so
 * </ul>
 *
 * <p>Out of scope: what an answer is (verification); returned mails, which the hub does not read.
 */
package org.carec.ecert.watch;
