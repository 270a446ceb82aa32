package org.carec.ecert.hub.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.carec.ecert.hub.boot.Parts;

/** A MariaDB that belongs to a test, not to a hub: nobody but the test starts it, or starts it again. */
public final class OwnDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Mariadbd program;
    private final DatabaseAccess access;
    private Process process;

    private OwnDatabase(Mariadbd program, DatabaseAccess access) {
        this.program = program;
        this.access = access;
    }

    /** Made in this directory on a port of its own; not started. */
    public static OwnDatabase in(Path directory) throws IOException, InterruptedException {
        Properties port = new Properties();
        port.setProperty("port", Integer.toString(HubProcess.freePort()));
        PrivateFiles.write(directory.resolve("access.properties"), port);
        OwnDatabase database = keptIn(directory);
        database.program.install();
        return database;
    }

    /** The one that a hub has left in this directory; not started. */
    public static OwnDatabase keptIn(Path directory) throws IOException {
        Path binaries = Parts.of(Path.of(System.getProperty("ecert.hub.jar"))).path("database");
        return new OwnDatabase(new Mariadbd(binaries, directory), DatabaseAccess.keptIn(directory));
    }

    /** How many rows a table has. */
    public int count(String table) throws SQLException {
        Map<String, String> settings = settings();
        try (Connection connection = DriverManager.getConnection(
                        settings.get("ECERT_DB_URL"),
                        settings.get("ECERT_DB_USER"),
                        settings.get("ECERT_DB_PASSWORD"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** The settings of a hub that is to use it. */
    public Map<String, String> settings() {
        return access.addTo(Settings.of(Map.of(), null)).asEnvironment();
    }

    /** Returns when it takes connections. */
    public void start() throws IOException, InterruptedException {
        PrivateFiles.write(program.initFile(), access.initialStatements());
        process = program.start(access.port());
        Greeting.await(access.port(), process, PATIENCE);
    }

    /** As {@code kill -9} does; returns when it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        if (process != null) {
            Stopping.stop(process.toHandle(), PATIENCE);
        }
    }
}
