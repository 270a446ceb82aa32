/**
 * Runs the hub: settings, keys, the embedded database and the server process, started and stopped as one.
 *
 * <ul>
 *   <li>RUN-1 starts with no setting at all and becomes ready
 *   <li>RUN-2 {@code /health/ready} is 200 only when the hub can answer
 *   <li>RUN-3 the embedded database killed while the hub runs is started again, and the pool heals
 *   <li>RUN-4 a database absent at boot means 503 until it is there, then ready without a restart
 *   <li>RUN-5 after kill -9 of the hub nothing stays running, and the same data start again
 *   <li>RUN-6 a failed deployment ends the process with exit code 3 and a message
 *   <li>RUN-7 no answer names the server or its version, and there is no WADL
 *   <li>RUN-8 only the HTTP port listens to the outside; the embedded database listens on loopback
 *   <li>RUN-9 {@code --help} answers without booting a server
 *   <li>RUN-10 a setting comes from the environment first, then from the file; an unknown file is an error
 *   <li>RUN-11 no password stands in a command line, a log or a readable file
 *   <li>RUN-12 with {@code ecert.production} the hub refuses to start without a database, a seal key and a token secret
 *       of its own
 *   <li>RUN-13 the application's database user can neither change the schema nor read another one
 *   <li>RUN-14 SIGTERM stops server and database in order and ends with the signal's exit code
 *   <li>RUN-15 the same EAR deploys unchanged on Payara Server and becomes ready
 *   <li>RUN-16 the seal key that the hub makes for itself is certified by a CA of which nothing is kept but its certificate and list
 * </ul>
 */
package org.carec.ecert.hub.run;
