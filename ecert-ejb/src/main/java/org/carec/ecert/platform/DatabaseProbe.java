package org.carec.ecert.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/** Asks the database how it is, without ever waiting long: a pool without connections would hold the asker for a minute. */
@ApplicationScoped
public class DatabaseProbe {

    private static final String LAST_CHANGE = "SELECT id FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED DESC LIMIT 1";

    @Resource(lookup = "java:app/jdbc/ecert")
    DataSource source;

    @Resource
    ManagedExecutorService executor;

    private Future<String> running;

    /**
     * The last change of the schema as the database has it now.
     *
     * @throws SQLException when the database does not answer in this time, with the reason
     */
    public String schemaVersion(Duration patience) throws SQLException {
        try {
            return question().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SQLException("no answer within " + patience.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw new SQLException(e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", e);
        }
    }

    /** One question at a time, however many ask: a database that hangs holds one thread. */
    private synchronized Future<String> question() {
        if (running == null || running.isDone()) {
            running = executor.submit(this::ask);
        }
        return running;
    }

    private String ask() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(LAST_CHANGE)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
