/**
 * What every capability stands on: refusals, findings, identifiers, the clock, the database schema, going to addresses of others.
 *
 * <p>Promises:
 * <ul>
 *   <li>PLA-1 an identifier exists only in well-formed state; input is forgiving (case, spaces, O/0, I/L/1)
 *   <li>PLA-2 a wrong character of a document ID is always noticed, two swapped neighbours nearly always (ISO 7064 MOD 37,36)
 *   <li>PLA-3 the schema is brought up to date under Liquibase's lock before the first request is served
 *   <li>PLA-4 a database that is absent at start makes the hub not ready, never dead: it becomes ready by itself
 *   <li>PLA-5 every code the hub can answer has a sentence and a remedy in each language; what evidence says is written out in it, places too
 *   <li>PLA-6 all files under examination together stay within their share of the heap, whatever door they came by: one that does not fit
 *       in waits a little, and is then told to come back; questions take no room from pushes, and a slow sender takes none at all
 *   <li>PLA-7 reading a PDF's text costs bounded time and memory whatever the file claims, and what costs more has no text
 * </ul>
 *
 * <p>Out of scope: who the caller is (access), what happened (journal).
 */
package org.carec.ecert.platform;
