package org.carec.ecert.hub.demo;

/** What becomes of a document of the demonstration; {@code event} is what the API is asked for, null when time alone decides. */
enum Fate {
    ACTIVE(null, "ACTIVE"),
    AHEAD(null, "REGISTERED"),
    EXPIRED(null, "EXPIRED"),
    SUSPENDED("SUSPEND", "SUSPENDED"),
    WITHDRAWN("WITHDRAW", "WITHDRAWN"),
    REPLACED("REPLACE", "REPLACED"),
    ANNULLED("ANNUL", "ANNULLED");

    final String event;
    final String status;

    Fate(String event, String status) {
        this.event = event;
        this.status = status;
    }
}
