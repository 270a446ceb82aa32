/**
 * What a conformity assessment body's own system does with the hub, as commands and as a client class: make and register a key, sign,
 * push, verify. Everything goes through the public API.
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
 * </ul>
 */
package org.carec.ecert.hub.toolkit;
