/**
 * What a conformity assessment body's own system does with the hub, as commands and as a client class: make and register a key, sign,
 * inspect, push, verify. Everything goes through the public API, and {@code inspect} needs no hub at all.
 *
 * <ul>
 *   <li>TLK-1 a password is read from the environment or asked for; no option takes one</li>
 *   <li>TLK-2 a key file is readable by its owner only and is never overwritten by a new key</li>
 *   <li>TLK-3 {@code verify} ends with 0 for VALID, 1 for INVALID, 2 for UNDETERMINED; an answer it cannot read is never VALID</li>
 *   <li>TLK-4 what is wrong is said in a sentence with its remedy</li>
 *   <li>TLK-5 a command repeated with the same content carries the same idempotency key</li>
 *   <li>TLK-6 an API client proves itself by a signed assertion of one minute; answers and waiting are limited</li>
 *   <li>TLK-7 a time-stamp is used only when it answers the request: imprint, nonce, status</li>
 *   <li>TLK-8 a signing key signs a challenge only when that names itself a proof of possession of this very key</li>
 *   <li>TLK-9 {@code inspect} accepts what the strict verifier passes under the certificates given, and nothing else; it ends with 0 when
 *       it accepts every file, 1 when it does not, 2 when a file or an option could not be used</li>
 *   <li>TLK-10 {@code inspect} says of each fault code, place, sentence and remedy, and which of its options bears on it</li>
 *   <li>TLK-11 {@code inspect --json} writes one line of JSON for each file it could read; one it cannot read keeps no other from its
 *       examination</li>
 *   <li>TLK-30 {@code inspect --profile} judges by a country's profile; of a refused file it names the fewest switches that would make it
 *       pass, each with its risk, or says that none would; a profile that cannot be used is told with line and remedy</li>
 *   <li>TLK-12 nothing written in a file, its certificates or its name can pass for a line of {@code inspect}'s own</li>
 *   <li>TLK-40 {@code sign} takes a key from a PKCS#11 token as well as from a file: it signs on the token and never leaves it; the PIN is
 *       asked for as a password is, goes to the token named and to no other, and the token is logged out of</li>
 *   <li>TLK-41 for B-LT and B-LTA {@code sign} puts evidence into the file that no certificate below its CA was revoked, on the signer's path
 *       and on the time-stamp authority's; if any is missing or revoked, nothing is written and it is named</li>
 *   <li>TLK-42 evidence that nobody brings is fetched from where the certificates say, in limited size and time; an address that fails is
 *       named</li>
 *   <li>TLK-43 {@code sign} has its result examined by the strict verifier, or by a country's profile, tells the level that it reached, and ends with 1 if a hub would
 *       refuse the file, with 2 if nothing was written</li>
 *   <li>TLK-44 {@code sign} adds a further signature only under a profile that allows several, and examines all of them; {@code inspect}
 *       tells of each</li>
 *   <li>TLK-14 {@code inspect} asks about revocation once it is given a list or an answer, as strictly as the hub; without one it says
 *       that it did not ask</li>
 * </ul>
 */
package org.carec.ecert.hub.toolkit;
