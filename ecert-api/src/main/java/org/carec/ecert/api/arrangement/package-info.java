/** Reads of the lanes for everybody. */
package org.carec.ecert.api.arrangement;
