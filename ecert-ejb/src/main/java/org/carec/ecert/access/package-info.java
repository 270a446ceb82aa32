/**
 * Who is calling, and whose data that caller may touch.
 *
 * <p>Promises:
 * <ul>
 *   <li>ACC-1 a caller bound to one CAB or one country is refused everything of another, whatever the role
 *   <li>ACC-2 a caller nobody vouched for has no role and no tenant
 *   <li>ACC-3 a stranger and his network may ask only so much in a minute, wherever a forwarded address says he is unless a trusted proxy says it
 *   <li>ACC-4 numbers cannot be harvested: after so many that are not on record, a stranger and his network wait, for numbers alone
 * </ul>
 *
 * <p>Out of scope: how a caller proves who he is (identity).
 */
package org.carec.ecert.access;
