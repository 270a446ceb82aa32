package org.carec.ecert.hub.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * A database process that a killed hub left running. It is stopped before another is started on the same data. The number
 * in a stale file may belong to somebody else's process by now, so the process must also be a {@code mariadbd}.
 */
record LeftOver(Optional<ProcessHandle> process) {

    private static final Logger LOG = Logger.getLogger(LeftOver.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static LeftOver of(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return new LeftOver(Optional.empty());
        }
        String number = Files.readString(pidFile).strip();
        return new LeftOver(number.matches("\\d{1,9}") ? mariadbd(Long.parseLong(number)) : Optional.empty());
    }

    private static Optional<ProcessHandle> mariadbd(long pid) {
        return ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("/mariadbd"));
    }

    void stop() {
        process.ifPresent(running -> {
            LOG.warning("an embedded database of an earlier run is still there; stopping it");
            Stopping.stop(running, PATIENCE);
        });
    }
}
