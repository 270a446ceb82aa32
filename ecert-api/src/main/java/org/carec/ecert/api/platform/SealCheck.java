package org.carec.ecert.api.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.seal.HubSeal;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when there is a seal key to seal with. */
@Readiness
@ApplicationScoped
class SealCheck implements HealthCheck {

    private static final EventLog LOG = EventLog.of(SealCheck.class);

    @Inject
    HubSeal seal;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("seal");
        try {
            return answer.up().withData("key", seal.keyId()).build();
        } catch (RuntimeException e) {
            LOG.warn("health.seal", "reason", e.getMessage());
            return answer.down()
                    .withData("reason", "there is no usable seal key; see the log")
                    .build();
        }
    }
}
