/**
 * The first filling of a new hub's registries, from one file its founders have agreed.
 *
 * <p>Promises:
 * <ul>
 *   <li>OPE-1 the file is loaded whole or not at all
 *   <li>OPE-2 loading it again changes nothing
 *   <li>OPE-3 a file that one person alone has proposed and approved is refused
 *   <li>OPE-4 a nomenclature file takes the place of the part that comes with the hub; a wrong one is named, and the hub is not ready
 * </ul>
 *
 * <p>Out of scope: keys of CABs; they register them over the API.
 */
package org.carec.ecert.opening;
