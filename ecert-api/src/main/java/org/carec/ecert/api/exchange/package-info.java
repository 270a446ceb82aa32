/**
 * Documents over HTTP: reserve a number, push, try a push, read, change the status.
 *
 * <p>Promises:
 * <ul>
 *   <li>EXC-14 a push is never held in memory beyond its slot (platform): what does not fit in is told to come back
 *   <li>EXC-15 a push repeated with the same key is answered with the same status and body
 * </ul>
 */
package org.carec.ecert.api.exchange;
