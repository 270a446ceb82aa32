/**
 * Runs inside the server process, on the server's own class path: boots Payara Micro, deploys the EAR, and ends the
 * process when that fails or when the launcher is gone.
 *
 * <ul>
 *   <li>SRV-1 a log line is one JSON object with time, level, logger and message; a map among the record's parameters
 *       adds its entries
 *   <li>SRV-2 control characters in a message never start a new log line
 * </ul>
 */
package org.carec.ecert.hub.server;
