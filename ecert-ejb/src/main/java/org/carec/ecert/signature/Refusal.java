package org.carec.ecert.signature;

/** Ends the reading of a file at a fault that leaves nothing sound to read on from. Never leaves the package. */
final class Refusal extends RuntimeException {

    private final transient Fault fault;
    private final String where;

    Refusal(Fault fault, String where) {
        super(fault.name() + " at " + where, null, false, false); // no stack trace: refusing must be cheap
        this.fault = fault;
        this.where = where;
    }

    static Refusal at(Fault fault, long offset) {
        return new Refusal(fault, "offset " + offset);
    }

    Fault fault() {
        return fault;
    }

    String where() {
        return where;
    }

    SignatureFinding finding() {
        return SignatureFinding.of(fault, where);
    }
}
