/**
 * Something is wrong with this document: reports by anybody, and the cases that authorities make of them.
 *
 * <p>Promises:
 * <ul>
 *   <li>DIS-1 a document is contested only when the competent authority says so, never because a stranger reports; contested, its verdict stays what
 *       it is, and says that it is being examined and since when
 *   <li>DIS-2 who has the number of a report sees what became of it, and neither words nor persons nor the document
 *   <li>DIS-3 a report is answered alike whether the document exists or not, and whether others have reported it
 *   <li>DIS-4 at most one case about a thing is open: further reports join it, at once too; a closed case stays closed, and the next report opens another
 *   <li>DIS-5 a case is seen by the authority it belongs to and by auditors; by its document's CAB once it was contested, without who reported what
 *   <li>DIS-6 how to reach a reporter is shown to that authority only, and removed 90 days after the case was closed
 *   <li>DIS-7 a report or decision repeated with the same key is made once; two strangers with the same key do not meet
 *   <li>DIS-8 reports, decisions and what a case is about are never changed, not even by the application's own database user; the journal tells of each
 *       with hashes and codes
 * </ul>
 *
 * <p>Out of scope: what an authority does about a document (its status is exchange's); telling reporters and CABs by mail; how often somebody
 * may report (the edge).
 */
package org.carec.ecert.dispute;
