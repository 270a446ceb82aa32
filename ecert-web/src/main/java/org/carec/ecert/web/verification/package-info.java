/**
 * The public page: is this document genuine, and in force?
 *
 * <p>Promises:
 * <ul>
 *   <li>PAGE-1 the answer stands in words, shape and colour, and no code stands without a sentence
 *   <li>PAGE-2 it works without JavaScript, session and cookie
 *   <li>PAGE-3 it is whole at 360 pixels, with the keyboard alone, and for a screen reader
 *   <li>PAGE-4 it speaks the reader's language: from the address, or else from his browser
 *   <li>PAGE-5 an upload is bounded, and is never kept
 *   <li>PAGE-6 one address, {@code /d/{id}}, answers a browser with a page, a machine with JSON or a linkset (RFC 9264)
 * </ul>
 */
package org.carec.ecert.web.verification;
