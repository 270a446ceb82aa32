/**
 * The pages of "tell me by mail if this answer changes": ask, confirm, stop.
 *
 * <p>Promises:
 * <ul>
 *   <li>WPAGE-1 what a link in a mail leads to changes nothing by itself: a button does, for programs follow links
 *   <li>WPAGE-2 whoever asks is shown the same page whether his address is known or new and whether the document exists
 *   <li>WPAGE-3 what is wrong with the form is said at its field, in the reader's language, and what was typed is still there
 *   <li>WPAGE-4 the pages work without JavaScript, session and cookie, and speak the reader's language
 * </ul>
 */
package org.carec.ecert.web.watch;
