/** Reads of the trust registry for everybody, and the way of a CAB's key into it. */
package org.carec.ecert.api.registry;
