package org.carec.ecert.api.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.carec.ecert.registry.CountryProfiles;
import org.carec.ecert.registry.ProfileUnusable;
import org.carec.ecert.signature.VerificationProfile;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every country's signature profile can be used. */
@Readiness
@ApplicationScoped
class ProfilesCheck implements HealthCheck {

    @Inject
    CountryProfiles profiles;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("profiles");
        try {
            var inUse =
                    profiles.all().stream().map(VerificationProfile::described).collect(Collectors.joining(", "));
            return answer.up().withData("profiles", inUse).build();
        } catch (ProfileUnusable e) {
            return answer.down()
                    .withData("reason", "a signature profile cannot be used; see the log")
                    .build();
        }
    }
}
