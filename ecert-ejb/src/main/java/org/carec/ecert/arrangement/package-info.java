/**
 * Who recognises whose documents: arrangements and the lanes they open.
 *
 * <p>Promises:
 * <ul>
 *   <li>ARR-1 a lane is open only from its first to its last day, and only while its arrangement is ENACTED
 *   <li>ARR-2 a lane is one direction: A to B says nothing of B to A
 *   <li>ARR-3 who drafted an arrangement cannot enact it
 *   <li>ARR-4 the answer names the nearest reason: no arrangement, suspended, product, document type
 *   <li>ARR-5 everybody may read arrangements and lanes that were enacted once
 * </ul>
 *
 * <p>Out of scope: selection rounds and product studies.
 */
package org.carec.ecert.arrangement;
