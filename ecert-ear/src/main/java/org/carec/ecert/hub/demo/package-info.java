/**
 * The demonstration: five countries, ten bodies, eighty documents, pushed through the public API as any body would, and the hub's main
 * job told aloud. Nothing here reaches into the hub; it writes the opening file before the start and is an HTTP client after it.
 *
 * <ul>
 *   <li>DEM-1 the papers look like certificates and reports of their country, say that they are a demonstration, and carry number,
 *       hub document ID and ISO dates as text in embedded fonts; the same draft gives the same bytes</li>
 *   <li>DEM-2 the opening file holds five countries with authorities and national certification authorities, two accreditation bodies,
 *       ten CABs (one with an ended accreditation), two arrangements and a client for every body and authority</li>
 *   <li>DEM-3 private keys are made at the first run, stay in the data folder with mode 600, and certify up to the national authority</li>
 *   <li>DEM-4 the eighty documents cover every status, country, language, key kind and both signature levels, within scope and lanes</li>
 *   <li>DEM-5 a push by the body whose accreditation has ended is refused</li>
 *   <li>DEM-6 run again, it neither fails nor doubles the data</li>
 * </ul>
 *
 * <p>The papers are drawn with the hub's own sheet and fonts (platform).
 */
package org.carec.ecert.hub.demo;
