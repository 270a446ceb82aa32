/** The hub's own keys over HTTP. */
package org.carec.ecert.api.seal;
