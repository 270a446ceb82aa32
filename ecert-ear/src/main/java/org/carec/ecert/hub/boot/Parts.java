package org.carec.ecert.hub.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts carried in a hub jar as folder {@code HUB-INF/NAME/} or archive {@code HUB-INF/NAME.jar}, unpacked into one directory each.
 *
 * <p>The directory is {@code $ECERT_RUNTIME_DIR}, else {@code $XDG_CACHE_HOME/ecert-hub}, else {@code ~/.cache/ecert-hub};
 * a part lies in {@code NAME-HASH}, so versions live side by side. A part in use is held by a shared file lock until this
 * process ends.
 */
public final class Parts {

    static final Duration KEPT = Duration.ofDays(14);
    private static final int HASH_DIGITS = 16;

    private final Path jar;
    private final Path home;
    private final Properties hashes;
    private final Clock clock;
    private final Map<String, Path> opened = new ConcurrentHashMap<>();

    Parts(Path jar, Path home, Clock clock) {
        this.jar = jar;
        this.home = home;
        this.clock = clock;
        this.hashes = hashes(jar);
    }

    private static final class OfThisJar {
        private static final Parts VALUE = new Parts(thisJar(), home(System.getenv()), Clock.systemUTC());
    }

    /** The parts of the jar that this class was loaded from. */
    public static Parts ofThisJar() {
        return OfThisJar.VALUE;
    }

    /** The parts of another hub jar, in the same place as everybody's. */
    public static Parts of(Path jar) {
        return new Parts(jar, home(System.getenv()), Clock.systemUTC());
    }

    /** The jar itself, as given to {@code java -jar}. */
    public Path jar() {
        return jar;
    }

    /**
     * The directory of an unpacked part, for the rest of this process's life.
     *
     * @param name {@code lib}, {@code server}, {@code database} or {@code app}
     * @throws UncheckedIOException if it cannot be unpacked; the message names the setting for another place
     */
    public Path path(String name) {
        return opened.computeIfAbsent(name, this::open);
    }

    private Path open(String name) {
        try {
            Files.createDirectories(home);
            Path part = home.resolve(name + "-" + hash(name));
            try (FileChannel gate = lockFile(home.resolve("unpack.lock"))) {
                gate.lock(); // released with the channel
                if (!Files.isDirectory(part)) {
                    removeUnused(name);
                    unpack(name, part);
                }
                hold(part);
            }
            return part;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot unpack part '%s' into %s (ECERT_RUNTIME_DIR names another place): %s"
                            .formatted(name, home, e.getMessage()),
                    e);
        }
    }

    private String hash(String name) {
        String hash = hashes.getProperty(name);
        if (hash == null || hash.length() < HASH_DIGITS) {
            throw new IllegalArgumentException("no part '" + name + "' in " + jar);
        }
        return hash.substring(0, HASH_DIGITS);
    }

    /** Shared, and never released by hand: the end of the process releases it, kill -9 included. */
    @SuppressWarnings("resource")
    private void hold(Path part) throws IOException {
        FileChannel channel = lockFile(lockOf(part));
        try {
            channel.lock(0, Long.MAX_VALUE, true);
        } catch (OverlappingFileLockException e) {
            channel.close(); // this process holds it already
        }
        Files.setLastModifiedTime(lockOf(part), FileTime.from(clock.instant()));
    }

    private void unpack(String name, Path part) throws IOException {
        Path half = home.resolve(part.getFileName() + ".half");
        delete(half);
        try (JarFile from = new JarFile(jar.toFile())) {
            ZipEntry archive = from.getEntry("HUB-INF/" + name + ".jar");
            if (archive != null) {
                unpackArchive(from.getInputStream(archive), half);
            } else {
                unpackFolder(from, "HUB-INF/" + name + "/", half);
            }
        }
        Files.move(half, part, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpackFolder(JarFile from, String prefix, Path to) throws IOException {
        for (JarEntry entry : (Iterable<JarEntry>) from.stream()::iterator) {
            if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                write(from.getInputStream(entry), inside(to, entry.getName().substring(prefix.length())));
            }
        }
    }

    private static void unpackArchive(InputStream archive, Path to) throws IOException {
        try (ZipInputStream from = new ZipInputStream(archive)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!entry.isDirectory()) {
                    write(from, inside(to, entry.getName()));
                }
            }
        }
    }

    private static Path inside(Path directory, String name) throws IOException {
        Path file = directory.resolve(name).normalize();
        if (!file.startsWith(directory)) {
            throw new IOException("entry outside its part: " + name);
        }
        return file;
    }

    private static void write(InputStream from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    private void removeUnused(String name) throws IOException {
        try (var parts = Files.newDirectoryStream(home, name + "-*")) {
            for (Path part : parts) {
                if (Files.isDirectory(part) && unused(part)) {
                    delete(part);
                    Files.deleteIfExists(lockOf(part));
                }
            }
        }
    }

    private boolean unused(Path part) throws IOException {
        if (part.toString().endsWith(".half")) {
            return true;
        }
        Path lock = lockOf(part);
        if (!Files.exists(lock)) {
            return true;
        }
        if (Files.getLastModifiedTime(lock).toInstant().isAfter(clock.instant().minus(KEPT))) {
            return false;
        }
        try (FileChannel channel = lockFile(lock);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static Path lockOf(Path part) {
        return part.resolveSibling(part.getFileName() + ".lock");
    }

    private static FileChannel lockFile(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }

    static Path home(Map<String, String> environment) {
        if (environment.containsKey("ECERT_RUNTIME_DIR")) {
            return Path.of(environment.get("ECERT_RUNTIME_DIR")).toAbsolutePath();
        }
        if (environment.containsKey("XDG_CACHE_HOME")) {
            return Path.of(environment.get("XDG_CACHE_HOME"), "ecert-hub").toAbsolutePath();
        }
        return Path.of(System.getProperty("user.home"), ".cache", "ecert-hub").toAbsolutePath();
    }

    private static Properties hashes(Path jar) {
        Properties properties = new Properties();
        try (JarFile file = new JarFile(jar.toFile());
                InputStream in = file.getInputStream(file.getEntry("HUB-INF/parts.properties"))) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("not a hub jar: " + jar, e);
        }
    }

    private static Path thisJar() {
        try {
            return Path.of(Parts.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
