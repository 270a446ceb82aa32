/**
 * The first code that runs in {@code ecert-hub.jar}: finds or unpacks the parts the jar carries, then hands over to the
 * command line. Uses the JDK alone, because nothing else is on the class path yet.
 *
 * <ul>
 *   <li>BOOT-1 a part is unpacked once and used as it lies afterwards
 *   <li>BOOT-2 a half unpacked part is never used: what a killed unpacking left is removed by the next
 *   <li>BOOT-3 two processes that unpack at once end with one complete part
 *   <li>BOOT-4 parts that no process uses and nobody used for two weeks are removed
 *   <li>BOOT-5 an entry that would be written outside its part is refused
 * </ul>
 */
package org.carec.ecert.hub.boot;
