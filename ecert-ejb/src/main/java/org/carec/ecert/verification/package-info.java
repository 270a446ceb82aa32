/**
 * The verdict: is this document genuine, in force, and issued by a body competent to issue it?
 *
 * <p>Promises:
 * <ul>
 *   <li>VER-1 VALID needs a finding for each mandatory check, and none that failed or is unknown
 *   <li>VER-2 an empty or partial report is UNDETERMINED, never VALID
 *   <li>VER-3 facts of issuance are judged as stored at registration; status and period at the time asked about
 *   <li>VER-4 acceptance in a country is a field of its own and never changes the verdict
 *   <li>VER-5 a typed ID shows the public tier only; token or file show the metadata
 *   <li>VER-6 an ID, its QR content, the file's SHA-256 and the file give the same verdict
 *   <li>VER-7 a file with one byte changed is INVALID, whatever it claims to be
 *   <li>VER-8 losing authority or key later is told, and does not void what was issued before
 *   <li>VER-12 that the CA has revoked a key's certificate since is told, and does not void what was signed before; as of before, it voids it
 *   <li>VER-15 that the competent authority is examining a document is told, as of the time judged, and does not change the verdict
 *   <li>VER-30 a file that is not on record is judged by the profile of its signer's country, which the finding names
 *   <li>VER-31 of several signatures each is by a key of one CAB, and each key is asked about, at once and ever after
 *   <li>VER-13 a change is seen in every answer given five seconds after it or later, on whichever node; where it happened, at once
 *   <li>VER-40 many questions are answered in their order as of one moment, and registries that are away are waited for once
 *   <li>VER-14 a statement that the hub has signed is told as such, and answered with today's facts of the document it names; an altered one is
 *       INVALID
 *   <li>VER-11 what is wrong with a file is told in the words of each fault, without the names that its certificates claim
 * </ul>
 *
 * <p>Out of scope: receipts (notary); how an answer looks (web, api).
 */
package org.carec.ecert.verification;
