/** The public page in a browser: screen objects, and tests that read like a visit. */
package org.carec.ecert.hub.verify;
