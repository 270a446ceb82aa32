package org.carec.ecert.hub.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Properties;

/** Port and passwords of the embedded database, made once and kept in a private file. */
final class DatabaseAccess {

    private static final String OWNER = "ecert_owner";
    private static final String APPLICATION = "ecert_app";

    private final Path file;
    private final Properties kept;

    private DatabaseAccess(Path file, Properties kept) {
        this.file = file;
        this.kept = kept;
    }

    static DatabaseAccess keptIn(Path directory) throws IOException {
        Path file = directory.resolve("access.properties");
        Properties kept = PrivateFiles.read(file);
        for (String name : new String[] {"owner.password", "app.password"}) {
            kept.computeIfAbsent(name, absent -> Secrets.random());
        }
        PrivateFiles.write(file, kept);
        return new DatabaseAccess(file, kept);
    }

    int port() {
        return Integer.parseInt(kept.getProperty("port"));
    }

    /** The port of last time if it is free, else another free one. */
    void choosePort() throws IOException {
        int last = Integer.parseInt(kept.getProperty("port", "0"));
        kept.setProperty("port", Integer.toString(free(last)));
        PrivateFiles.write(file, kept);
    }

    private static int free(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            if (wanted == 0) {
                throw taken;
            }
            return free(0);
        }
    }

    Settings addTo(Settings settings) {
        return settings.with("ecert.db.url", "jdbc:mariadb://127.0.0.1:" + port() + "/ecert")
                .with("ecert.db.user", APPLICATION)
                .with("ecert.db.password", kept.getProperty("app.password"))
                .with("ecert.db.owner.user", OWNER)
                .with("ecert.db.owner.password", kept.getProperty("owner.password"));
    }

    /** Run by the server at each start, before it listens; one statement a line. */
    String initialStatements() {
        return """
                CREATE DATABASE IF NOT EXISTS ecert CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                CREATE USER IF NOT EXISTS %1$s@'127.0.0.1';
                ALTER USER %1$s@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL ON ecert.* TO %1$s@'127.0.0.1';
                CREATE USER IF NOT EXISTS %3$s@'127.0.0.1';
                ALTER USER %3$s@'127.0.0.1' IDENTIFIED BY '%4$s';
                GRANT SELECT, INSERT, UPDATE, DELETE ON ecert.* TO %3$s@'127.0.0.1';
                """
                .formatted(OWNER, kept.getProperty("owner.password"), APPLICATION, kept.getProperty("app.password"));
    }
}
