package org.carec.ecert.api.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carec.ecert.opening.Opening;
import org.carec.ecert.platform.Schema;

/** Whether requests can be served at all; remembers a yes, for schema and registries do not go back. */
@ApplicationScoped
class Readiness {

    @Inject
    Schema schema;

    @Inject
    Opening opening;

    private volatile boolean ready;

    boolean isReady() {
        if (!ready) {
            ready = schema.isReady() && opening.status() == Opening.Status.OPEN;
        }
        return ready;
    }
}
