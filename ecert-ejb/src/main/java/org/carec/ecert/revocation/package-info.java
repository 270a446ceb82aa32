/**
 * Which certificates were revoked, as the national CAs say: their certificate revocation lists (RFC 5280, clause 5), handed in by anybody in office
 * or fetched from where a CA publishes them, and their answers about the registered keys (OCSP, RFC 6960), asked for where a CA answers. Neither
 * needs trust in who brings it: its CA signed it, and the verifier asks again.
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
 *   <li>RVL-6 an answer is kept only if it is about the very certificate that was asked about, its CA signed it or one whom that CA lets answer and
 *       has not revoked, and it is current
 *   <li>RVL-7 a CA with a responder is asked about each registered key within two minutes of its becoming active, and again before the answer runs
 *       out; by one node at a time, outside any request and any transaction. A responder that is slow or talks nonsense keeps no other waiting
 *   <li>RVL-8 an older answer never takes a newer one's place, and nothing that of a revocation for good; a key that is revoked here or whose
 *       certificate has ended is asked about no more, and its answer forgotten unless it says revoked
 *   <li>RVL-9 no answer, or one that does not count, makes nothing valid: whether a certificate was revoked is then as unknown as before
 *   <li>RVL-10 that a registered key's certificate was revoked is noted with the list or answer that says so, and never forgotten, though its CA may
 *       take it off its lists; a hold, until its CA lifts it
 * </ul>
 *
 * <p>Out of scope: lists and answers of CAs below a registered one. Such a CA is registered as a national CA itself, or a file brings its evidence along.
 */
package org.carec.ecert.revocation;
