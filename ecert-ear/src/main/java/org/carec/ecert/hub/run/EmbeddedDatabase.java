package org.carec.ecert.hub.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A MariaDB of the hub's own for demo, development and tests: on loopback, with generated passwords, its data kept in the
 * data directory. It is started again when it dies, and stops with the hub.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Mariadbd program;
    private final DatabaseAccess access;
    private volatile Process process;
    private volatile boolean closing;

    /** @param binaries the unpacked database part; directory: where data, log and passwords are kept */
    EmbeddedDatabase(Path binaries, Path directory) throws IOException {
        PrivateFiles.directory(directory);
        this.access = DatabaseAccess.keptIn(directory);
        this.program = new Mariadbd(binaries, directory);
    }

    /** Starts it, makes it new first if there are no data yet, and returns the settings that lead to it. */
    Settings start(Settings settings) throws IOException, InterruptedException {
        LeftOver.of(program.pidFile()).stop();
        if (!Files.isDirectory(program.data())) {
            program.install();
        }
        access.choosePort();
        launch();
        Thread supervisor = new Thread(this::supervise, "database-supervisor");
        supervisor.setDaemon(true);
        supervisor.start();
        return access.addTo(settings).with("ecert.db.embedded.pidfile", program.pidFile());
    }

    private void launch() throws IOException, InterruptedException {
        if (!begin()) {
            return;
        }
        try {
            Greeting.await(access.port(), process, PATIENCE);
        } catch (IOException e) {
            process.destroyForcibly().waitFor();
            throw e;
        }
        LOG.log(Level.INFO, "embedded database listens on 127.0.0.1:{0,number,#}", access.port());
    }

    /** Not while it closes: a process begun then would outlive the hub. */
    private synchronized boolean begin() throws IOException {
        if (closing) {
            return false;
        }
        PrivateFiles.write(program.initFile(), access.initialStatements());
        process = program.start(access.port());
        PrivateFiles.write(program.pidFile(), Long.toString(process.pid()));
        return true;
    }

    private void supervise() {
        try {
            while (true) {
                int code = process.waitFor();
                if (closing) {
                    return;
                }
                LOG.log(Level.WARNING, "the embedded database ended with {0}; starting it again", code);
                relaunch();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void relaunch() throws InterruptedException {
        try {
            launch();
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "the embedded database does not start", e);
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    /** From now on its end is meant, and it is not started again. */
    synchronized void expectEnd() {
        closing = true;
    }

    /** Stops it in order: what was committed is on disk anyway, a clean stop makes the next start quick. */
    @Override
    public void close() {
        expectEnd();
        if (process != null) {
            Stopping.stop(process.toHandle(), PATIENCE);
        }
    }

    /** The arguments that hold for each start. Kept here to be read at a glance. */
    static List<String> arguments(int port) {
        return List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--skip-ssl", // on loopback; else each start makes an RSA key first, seconds of a processor's time
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--innodb-flush-log-at-trx-commit=1",
                "--max-allowed-packet=64M",
                "--max-connections=200",
                "--table-open-cache=400",
                "--local-infile=0",
                "--default-time-zone=+00:00");
    }
}
