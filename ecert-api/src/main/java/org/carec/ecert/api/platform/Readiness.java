package org.carec.ecert.api.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carec.ecert.platform.Schema;

/** Whether requests can be served at all; remembers a yes, for the schema does not go back. */
@ApplicationScoped
class Readiness {

    @Inject
    Schema schema;

    private volatile boolean ready;

    boolean isReady() {
        if (!ready) {
            ready = schema.isReady();
        }
        return ready;
    }
}
