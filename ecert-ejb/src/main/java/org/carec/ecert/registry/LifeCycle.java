package org.carec.ecert.registry;

/** A status that knows what may follow it. */
public interface LifeCycle<S extends Enum<S> & LifeCycle<S>> {

    /** Whether this status may become the next one. */
    boolean leadsTo(S next);

    /** Whether reaching this status changes whom the hub trusts, and so takes a second person. */
    boolean needsSecondPerson();
}
