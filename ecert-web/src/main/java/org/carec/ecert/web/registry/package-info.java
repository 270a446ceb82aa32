/**
 * The public register of conformity assessment bodies: who may certify what, and with which keys.
 *
 * <p>Promises:
 * <ul>
 *   <li>REG-13 everybody searches the register on a page by country, HS code, standard and name, without JavaScript, and what is mistyped is told beside its field
 *   <li>REG-14 each body has one address, which says what it is today and was before, its accreditations with their scope, and its keys; one that lost its
 *       authority is shown as such, one that never had it is not shown
 *   <li>REG-15 each page names the address where a machine reads the same
 * </ul>
 */
package org.carec.ecert.web.registry;
