package org.carec.ecert.api.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.carec.ecert.platform.DatabaseProbe;
import org.carec.ecert.platform.Schema;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers now, with the schema that this hub has brought it to. */
@Readiness
@ApplicationScoped
class DatabaseCheck implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    Schema schema;

    @Inject
    DatabaseProbe database;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("database");
        if (!schema.isReady()) {
            return answer.down()
                    .withData(
                            "reason", "the schema is not up to date yet: the hub is starting or waits for its database")
                    .build();
        }
        try {
            var found = database.schemaVersion(PATIENCE);
            answer.withData("schema", found).withData("expected", schema.version());
            return answer.status(found.equals(schema.version())).build();
        } catch (SQLException e) {
            return answer.down()
                    .withData("reason", "the database does not answer")
                    .build();
        }
    }
}
