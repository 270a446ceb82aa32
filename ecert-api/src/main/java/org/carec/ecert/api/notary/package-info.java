/**
 * Receipts over HTTP, for everybody who was shown one.
 *
 * <p>Promises:
 * <ul>
 *   <li>NOT-9 a receipt that is none is an answer, not an error: 200, and genuine is false
 * </ul>
 */
package org.carec.ecert.api.notary;
