/** The command line of {@code ecert-hub.jar}: {@code run}, and the commands of the toolkit and the demo. */
package org.carec.ecert.hub;
