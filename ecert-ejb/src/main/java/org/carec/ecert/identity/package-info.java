/**
 * How a caller proves who he is: API clients, for now.
 *
 * <p>Promises:
 * <ul>
 *   <li>IDE-1 a client proves itself with a key only it holds (private_key_jwt, RFC 7523), each assertion once
 *   <li>IDE-2 an access token works ten minutes at most, and two seconds at most after its client was suspended
 *   <li>IDE-3 the hub keeps a token's SHA-256 only
 *   <li>IDE-4 a client acts for one CAB or one country, with the roles its scopes give and no others
 *   <li>IDE-5 the hub takes public keys only, and none that is too short
 *   <li>IDE-6 registering a client again as it is changes nothing; registering it otherwise is refused
 * </ul>
 *
 * <p>Out of scope: accounts, passwords, second factors.
 */
package org.carec.ecert.identity;
