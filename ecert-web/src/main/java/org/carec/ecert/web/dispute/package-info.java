/**
 * Something is wrong with this certificate: anybody says so on a page, and sees there what became of it.
 *
 * <p>Promises:
 * <ul>
 *   <li>DIS-9 a report is sent without account, JavaScript, session and cookie; what is wrong with it is told beside the field, and what was typed stays
 *   <li>DIS-10 the form sent twice is one report, and a page that is loaded again sends nothing
 *   <li>DIS-11 what fills in the field that nobody sees is told so, and sends nothing
 *   <li>DIS-12 the page of a report says where it stands and what that means; the page of a number that nobody has says that
 * </ul>
 */
package org.carec.ecert.web.dispute;
