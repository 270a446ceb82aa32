package org.carec.ecert.api.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carec.ecert.opening.Opening;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the registries are filled: with half of them the hub would judge wrongly. */
@Readiness
@ApplicationScoped
class OpeningCheck implements HealthCheck {

    @Inject
    Opening opening;

    @Override
    public HealthCheckResponse call() {
        var status = opening.status();
        return HealthCheckResponse.named("opening")
                .status(status == Opening.Status.OPEN)
                .withData("status", status.name())
                .build();
    }
}
