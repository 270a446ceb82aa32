/**
 * Verdicts over HTTP, for everybody: national portals, customs, traders' own systems.
 *
 * <p>Promises:
 * <ul>
 *   <li>VER-9 each of the three answers is HTTP 200; only a question that cannot be understood is refused
 *   <li>VER-10 an answer is never kept by a cache
 *   <li>VER-41 up to 200 questions in one request are answered as each would be alone, in their order; more are refused whole
 *   <li>VER-42 in a batch what cannot be read is an answer in its place; a question that names nothing stops the batch and is named
 * </ul>
 */
package org.carec.ecert.api.verification;
