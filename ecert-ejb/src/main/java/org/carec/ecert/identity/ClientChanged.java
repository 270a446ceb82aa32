package org.carec.ecert.identity;

/** A client was suspended or restored: what was remembered of it counts no longer. */
record ClientChanged(String id) {}
