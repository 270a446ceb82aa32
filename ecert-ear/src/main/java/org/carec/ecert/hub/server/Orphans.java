package org.carec.ecert.hub.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The embedded database of a launcher that was killed: the server stops it as its last act. */
final class Orphans {

    private Orphans() {}

    /** @param pidFile the database's process file, or null when it is not embedded */
    static void stopDatabaseAtExit(String pidFile) {
        if (pidFile != null) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(Path.of(pidFile)), "stop-database"));
        }
    }

    private static void stop(Path pidFile) {
        try {
            ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                    .filter(process -> process.info().command().orElse("").endsWith("/mariadbd"))
                    .ifPresent(ProcessHandle::destroy);
        } catch (IOException | NumberFormatException gone) {
            System.err.println("no embedded database to stop: " + gone.getMessage());
        }
    }
}
