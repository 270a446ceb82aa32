/**
 * What the hub puts its name to: the numbers of its answers, and signed statements of them.
 *
 * <p>Promises:
 * <ul>
 *   <li>NOT-1 every answer has a number that this hub alone can make; the same answer always gets the same, and nothing of it is stored
 *   <li>NOT-2 a number tells what was answered, when, and about which country, to whoever names what was asked about; for anything else, and with any
 *       character changed, it is no receipt
 *   <li>NOT-3 a number of an answer about another time than its own says so
 *   <li>NOT-4 a statement is one A4 page in each language: the answer in words, colour and shape, why, what to do, what it does not say, its time
 *       and its number
 *   <li>NOT-5 a statement shows what its asker may see and nothing else; no token goes into it
 *   <li>NOT-6 a statement passes the hub's own strict verifier, EU DSS and pdfsig, given the CA above the seal
 *   <li>NOT-7 without a CA above the seal there are no statements, and the refusal says what is missing
 *   <li>NOT-8 statements are drawn a few at a time; one too many is told to come back
 * </ul>
 *
 * <p>Out of scope: the answer itself (verification), the seal in the QR code (seal), how numbers and statements are reached (web, api).
 */
package org.carec.ecert.notary;
