/**
 * The public pages about answers that were given: the receipt number under an answer, the page that checks one, the signed statement.
 *
 * <p>Promises:
 * <ul>
 *   <li>NOT-10 the page for receipts says in words what was answered and when, and leads to today's answer; it works without JavaScript and
 *       cookie, and shows an old answer in no colour of a verdict
 *   <li>NOT-11 {@code /d/{id}/statement} is a PDF in the reader's language, or says in words why there is none
 * </ul>
 */
package org.carec.ecert.web.notary;
