/**
 * What every page shares: headers, request ids, the reader's language, the page for when something goes wrong.
 *
 * <p>Promises:
 * <ul>
 *   <li>WEB-1 no page tells what serves it, and none can be framed, sniffed or made to load anything from elsewhere
 *   <li>WEB-2 whatever goes wrong, the reader gets a page in his language that says what to do, with the request's id
 *   <li>WEB-3 a view is reached through its address only, never as a file
 *   <li>WEB-4 a piece of a page that is kept for other readers is theirs: it says nothing of whoever it was written for, nor of what he asked
 * </ul>
 */
package org.carec.ecert.web.platform;
