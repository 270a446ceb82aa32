/**
 * Verdicts over HTTP, for everybody: national portals, customs, traders' own systems.
 *
 * <p>Promises:
 * <ul>
 *   <li>VER-9 each of the three answers is HTTP 200; only a question that cannot be understood is refused
 *   <li>VER-10 an answer is never kept by a cache
 * </ul>
 */
package org.carec.ecert.api.verification;
