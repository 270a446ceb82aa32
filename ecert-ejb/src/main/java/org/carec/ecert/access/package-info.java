/**
 * Who is calling, and whose data that caller may touch.
 *
 * <p>Promises:
 * <ul>
 *   <li>ACC-1 a caller bound to one CAB or one country is refused everything of another, whatever the role
 *   <li>ACC-2 a caller nobody vouched for has no role and no tenant
 * </ul>
 *
 * <p>Out of scope: how a caller proves who he is (identity).
 */
package org.carec.ecert.access;
