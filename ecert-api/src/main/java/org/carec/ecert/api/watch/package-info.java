/**
 * Watches over HTTP: a client's system is told by a signed webhook when an answer changes.
 *
 * <p>Promises:
 * <ul>
 *   <li>WAT-12 the secret that messages are signed with is shown when a watch is entered, to the same request repeated, and to nobody else
 * </ul>
 */
package org.carec.ecert.api.watch;
