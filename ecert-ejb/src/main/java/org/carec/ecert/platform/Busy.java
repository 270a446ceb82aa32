package org.carec.ecert.platform;

/** So many files are under examination that this one has no room. */
public class Busy extends Problem {

    public Busy() {
        super(
                Kind.UNAVAILABLE,
                "BUSY",
                "The hub is examining as many documents as it can. Send the same request again in a few seconds, with the same"
                        + " Idempotency-Key.");
    }
}
