/**
 * The hub's own keys and what they vouch for: the seal in the QR code, the presenter's token, tags under receipts, signed PDFs.
 *
 * <p>Promises:
 * <ul>
 *   <li>SEA-1 a seal verifies only if this hub's seal key made it, over exactly the claims it shows (COSE_Sign1, ES256, RFC 9052)
 *   <li>SEA-2 sealing the same claims gives the same seal (RFC 6979), so a reservation can be answered again
 *   <li>SEA-3 a presenter token is compared in constant time and cannot be guessed: 80 bits of HMAC-SHA-256
 *   <li>SEA-4 the QR content is a URI that any phone opens, and the fragment never reaches a server; whatever it says, a common reader finds
 *       the code
 *   <li>SEA-7 a keyed tag is made under a key of its purpose: no tag, and no presenter token, passes for one of another purpose
 *   <li>SEA-8 PDFs are signed with the newest key only if a CA has certified it; a self-signed one goes on sealing
 *   <li>SEA-5 no seal key, no start: the hub is not ready until it can seal
 *   <li>SEA-6 a QR code is read out of a picture of bounded size, though something in it looks like a fourth finder pattern; whatever else a file holds
 *       gives nothing, and soon
 *   <li>SEA-10 everybody may have the public half of each key that opens seals, and check seals without asking the hub
 *   <li>SEA-9 secrets for other purposes are derived from the same one, each different by purpose and subject, and stored nowhere
 * </ul>
 *
 * <p>A seal says "reserved and declared so", never "valid now". Out of scope: what a receipt or a signed PDF says (notary).
 */
package org.carec.ecert.seal;
