/**
 * The page for many documents at once: a list of numbers in, a table of answers out.
 *
 * <p>Promises:
 * <ul>
 *   <li>BULK-1 each entry is answered in its place and as the page for one document answers it, in words, shape and colour; what is given twice is told
 *   <li>BULK-2 it works without JavaScript, session and cookie; with JavaScript the same table comes piece by piece, and can be stopped
 *   <li>BULK-3 more than 200 entries are refused whole, with their count
 *   <li>BULK-4 numbers are found in the CSV and XLSX files of the usual producers, by header or by looking
 *   <li>BULK-5 a file that is too large, unpacks to too much, or refers to anything outside is refused, and no file is kept
 *   <li>BULK-6 results can be kept as CSV and XLSX; no cell of them is taken for a formula
 *   <li>BULK-7 it is whole at 360 pixels, with the keyboard alone, and for a screen reader, in each language
 * </ul>
 *
 * <p>A number with a wrong check character, and what is no number at all, is shown and counted apart from invalid documents; the verdict in
 * downloads is INVALID, as everywhere.
 */
package org.carec.ecert.web.bulk;
