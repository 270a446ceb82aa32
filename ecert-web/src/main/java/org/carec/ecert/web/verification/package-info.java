/**
 * The public page: is this document genuine, and in force?
 *
 * <p>Promises:
 * <ul>
 *   <li>PAGE-1 the answer stands in words, shape and colour, and no code stands without a sentence
 *   <li>PAGE-2 it works without JavaScript, session and cookie
 *   <li>PAGE-3 it is whole at 360 pixels, with the keyboard alone, and for a screen reader
 *   <li>PAGE-4 it speaks the reader's language: from the address, or else from his browser, and keeps to it from page to page
 *   <li>PAGE-5 an upload is bounded, and is never kept
 *   <li>PAGE-6 one address, {@code /d/{id}}, answers a browser with a page, a machine with JSON or a linkset (RFC 9264)
 *   <li>PAGE-7 a picture of a QR code is answered as the code itself, with JavaScript or without
 *   <li>PAGE-8 where the browser can make its digest, a file the hub knows is not sent, and one it does not know only after a word of consent
 *   <li>PAGE-9 whether a country accepts the document is asked and answered on a line of its own
 *   <li>PAGE-10 a reader's own checks are kept on his device alone, and only if he asks for it
 *   <li>PAGE-11 an answer prints on one A4 page, with a code that leads to the answer of the day
 *   <li>SCAN-1 the camera and pictures of codes are read on the reader's device; whatever fails is told in words, with another way
 *   <li>SCAN-2 the browser opens a seal only if a key of the hub made it, spelt as the hub spells it
 *   <li>SCAN-3 a forged seal in a link, or that of another document, covers the verdict
 *   <li>OFF-1 one file checks without a network; the page names its digest, and the file says when it is too old
 *   <li>OFF-2 without a network a genuine seal is told from a forged one, and never taken for "in force"
 *   <li>OFF-3 without a network only a file that the hub signed, every byte of it, passes for the hub's statement
 * </ul>
 */
package org.carec.ecert.web.verification;
