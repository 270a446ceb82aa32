/**
 * Documents: reserved, pushed, registered, and kept in status.
 *
 * <p>Promises:
 * <ul>
 *   <li>EXC-1 a push is one transaction: document, bytes, facts of issuance and journal event stand together, or nothing does
 *   <li>EXC-2 facts of issuance and bytes are never changed or deleted, not even by the application's own database user
 *   <li>EXC-3 the signing key, the CAB's authority and the lane are judged at registration, and the judgement is stored
 *   <li>EXC-4 a push or a change of status repeated with the same key is done once and answered; with other content it is refused; 64 at once give
 *       one document
 *   <li>EXC-5 a reservation is used once, by the CAB it was given to, for the metadata it declared
 *   <li>EXC-6 a dry run finds what a push would find, and stores nothing
 *   <li>EXC-7 withdrawal, replacement and annulment are final
 *   <li>EXC-8 an annulment takes the CAB and its authority: two people, one reason
 *   <li>EXC-9 expiry follows from the clock and is never stored
 *   <li>EXC-10 whatever a push is refused for is told at once, each with its place in the request
 *   <li>EXC-11 a document is seen by its CAB, that CAB's authority and the countries it is for; for others it does not exist
 *   <li>EXC-12 a change of status counts from a time that has come, and keeps the order of what was done
 *   <li>EXC-30 a pushed file is judged by the profile of the CAB's country, the strict one where it has none; a profile that cannot be used
 *       leaves the hub running, not ready, and judging no signature
 *   <li>EXC-31 where several signatures were agreed on, each is by an active key of the CAB that pushes, and each key is kept with the document
 *   <li>EXC-15 whoever asks about a document is told its history as it stands at that moment, whatever is remembered of its facts
 *   <li>EXC-13 a document that carries no QR code gets a cover slip that does
 * </ul>
 *
 * <p>Out of scope: deliveries and their acknowledgement; the verdict (verification).
 */
package org.carec.ecert.exchange;
