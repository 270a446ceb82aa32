package org.carec.ecert.hub.run;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.carec.ecert.hub.boot.Parts;

/**
 * A running hub: the embedded database (when no other is set) and the server process. Closing it stops both in order.
 *
 * <pre>{@code
 * try (Hub hub = Hub.start(Settings.of(System.getenv(), null), log)) {
 *     hub.awaitReady(Duration.ofMinutes(2));
 *     …
 * }
 * }</pre>
 */
public final class Hub implements AutoCloseable {

    private final URI url;
    private final EmbeddedDatabase database;
    private final ServerProcess server;

    private Hub(URI url, EmbeddedDatabase database, ServerProcess server) {
        this.url = url;
        this.database = database;
        this.server = server;
    }

    /**
     * Starts database and server; returns when both processes run, before the hub is ready.
     *
     * @param log the file that takes the server's log lines, or null for standard output
     * @throws IllegalStateException if production lacks a setting that it must bring
     * @throws IOException if something cannot be written or started
     */
    public static Hub start(Settings given, Path log) throws IOException, InterruptedException {
        Path data = PrivateFiles.directory(given.dataDirectory());
        holdData(data);
        URI url = URI.create("http://localhost:" + given.port());
        Settings settings = new Secrets(data)
                .complete(given)
                .with("ecert.data.dir", data)
                .with("ecert.public.url", given.find("ecert.public.url").orElse(url.toString()));
        EmbeddedDatabase database = embedded(settings, data);
        try {
            Settings complete = database == null ? settings : database.start(settings);
            return new Hub(url, database, ServerProcess.start(Parts.ofThisJar(), complete, log));
        } catch (IOException | InterruptedException | RuntimeException e) {
            if (database != null) {
                database.close();
            }
            throw e;
        }
    }

    private static EmbeddedDatabase embedded(Settings settings, Path data) throws IOException {
        if (settings.find("ecert.db.url").isPresent()) {
            return null;
        }
        if (settings.production()) {
            throw new IllegalStateException("ecert.production needs ecert.db.url: the embedded database is not for it");
        }
        return new EmbeddedDatabase(Parts.ofThisJar().path("database"), data.resolve("database"));
    }

    /** One hub a data directory; the lock ends with the process, however that ends. */
    @SuppressWarnings("resource")
    private static void holdData(Path data) throws IOException {
        Files.createDirectories(data);
        FileChannel lock =
                FileChannel.open(data.resolve("hub.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            throw new IOException("another hub runs on the data directory " + data);
        }
    }

    /** Where this machine reaches the hub, without a slash at the end. */
    public URI url() {
        return url;
    }

    /**
     * Waits until {@code /health/ready} says so.
     *
     * @throws IOException if the server ends first, or the time is over
     */
    public void awaitReady(Duration patience) throws IOException, InterruptedException {
        Readiness.await(url, server, patience);
    }

    /** Waits for the server's end and gives its exit code. */
    public int waitFor() throws InterruptedException {
        return server.waitFor();
    }

    @Override
    public void close() {
        if (database == null) {
            server.close();
            return;
        }
        database.expectEnd(); // a signal to the whole process group may end it before the server
        server.close();
        database.close();
    }
}
