package org.carec.ecert.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import liquibase.exception.LiquibaseException;

/**
 * Brings the database's schema up to date when the hub starts, and keeps trying while the database is away. Until it has succeeded the
 * hub is not ready, and every edge answers "unavailable".
 */
@DataSourceDefinition(
        name = "java:app/jdbc/ecert",
        className = "org.carec.ecert.platform.LocalDataSource",
        url = "${MPCONFIG=ecert.db.url}",
        user = "${MPCONFIG=ecert.db.user}",
        password = "${MPCONFIG=ecert.db.password}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        initialPoolSize = 0,
        minPoolSize = 0,
        maxPoolSize = 32,
        maxIdleTime = 300,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=table",
            "fish.payara.validation-table-name=connection_check",
            // A connection in use is not tried again within a second: the trial is a round trip of its own.
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true"
        })
@Singleton
@Startup
@DenyAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Schema {

    private static final long RETRY = Duration.ofSeconds(2).toMillis();
    private static final EventLog LOG = EventLog.of(Schema.class);

    @Resource
    TimerService timers;

    @Inject
    Migration migration;

    @Inject
    Event<SchemaReady> ready;

    private volatile String version = "";

    @PostConstruct
    void start() {
        timers.createIntervalTimer(0, RETRY, new TimerConfig(null, false));
    }

    @Timeout
    void attempt(Timer timer) {
        if (!version.isEmpty()) {
            return;
        }
        try {
            version = migration.run();
            timer.cancel();
            LOG.info("schema.ready", "version", version);
            ready.fire(new SchemaReady(version));
        } catch (SQLException | LiquibaseException e) {
            LOG.warn("schema.waiting", "reason", e.getMessage());
        }
    }

    /** Whether requests can be served. */
    @PermitAll
    public boolean isReady() {
        return !version.isEmpty();
    }

    /** The last change of the schema that has run, e.g. {@code exchange/001-documents}; empty while the database has not been reached. */
    @PermitAll
    public String version() {
        return version;
    }
}
