/**
 * Which certificates were revoked, as the national CAs say: their certificate revocation lists (RFC 5280, clause 5), handed in by anybody in office
 * or fetched from where a CA publishes them. A list needs no trust in who brings it: its CA signed it, and the verifier asks again.
 *
 * <p>Promises:
 * <ul>
 *   <li>RVL-1 only a list that a registered national CA signed, and that the verifier would read, is kept
 *   <li>RVL-2 the newest list of each CA is kept; an older one never takes its place
 *   <li>RVL-3 what is kept counts on every node from the next question on
 *   <li>RVL-4 the hub fetches from registered addresses only: it looks the name up once and goes to that address, never to one of its own network
 *       unless a setting names the host, follows nobody elsewhere, and takes neither more octets nor more time than allowed
 *   <li>RVL-5 a list is fetched before it runs out, by one node at a time, outside any request and any transaction; a failure is logged and tried
 *       again later, each time after a longer while
 * </ul>
 *
 * <p>Out of scope: lists of CAs below a registered one. Such a CA is registered as a national CA itself, or a file brings its list along.
 */
package org.carec.ecert.revocation;
