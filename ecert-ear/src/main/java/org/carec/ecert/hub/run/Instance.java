package org.carec.ecert.hub.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The server's own directory for one run ({@code DATA/server}): made anew at each start, so that no state of the server
 * survives; everything that must last is in the database.
 */
record Instance(Path directory) {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    static Instance fresh(Path server, Settings settings) throws IOException, InterruptedException {
        Path directory = settings.dataDirectory().resolve("server");
        try (FileChannel lock = lock(directory.resolveSibling("server.lock"))) {
            assert lock.isOpen() : "held until the directory is complete";
            remove(directory);
            PrivateFiles.directory(directory);
            copy(server.resolve("config"), directory.resolve("config"));
            copy(server.resolve("lib"), directory.resolve("lib"));
            write("logging.properties", directory.resolve("config").resolve("logging.properties"));
            write("payara.asadmin", directory.resolve("payara.asadmin"));
        }
        return new Instance(directory);
    }

    /** A server whose launcher was killed still needs a moment to end. */
    private static FileChannel lock(Path file) throws IOException, InterruptedException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        for (long left = PATIENCE.toMillis(); left > 0; left -= 100) {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        channel.close();
        throw new IOException("another hub runs on the data directory " + file.getParent());
    }

    /** Payara Micro's arguments. */
    List<String> arguments(Settings settings) {
        return new ArrayList<>(List.of(
                "--rootdir",
                directory.toString(),
                "--port",
                Integer.toString(settings.port()),
                "--nohazelcast",
                "--disablephonehome",
                "--prebootcommandfile",
                directory.resolve("payara.asadmin").toString()));
    }

    private static void write(String resource, Path to) throws IOException {
        try (InputStream in = Instance.class.getResourceAsStream(resource)) {
            Files.write(to, in.readAllBytes());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void remove(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (var files = Files.walk(tree)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }
}
