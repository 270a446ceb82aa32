package org.carec.ecert.hub.run;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.carec.ecert.hub.api.Tenants;
import org.carec.ecert.hub.demo.WorldOnHub;

/**
 * The shipped jar as a process, seen from outside. {@link #shared()} is started once for a whole test run; tests that kill or
 * reconfigure start their own with {@link #start}.
 */
public final class HubProcess implements AutoCloseable {

    /** What the server of {@link #shared()} has for its heap, in bytes. */
    public static final long SHARED_HEAP = 384L << 20;

    private static final Path WORK = Path.of(System.getProperty("ecert.work.dir", "target/it"));
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private static HubProcess shared;

    private final Process process;
    private final int port;
    private final Path data;
    private final Path log;

    private HubProcess(Process process, int port, Path data, Path log) {
        this.process = process;
        this.port = port;
        this.data = data;
        this.log = log;
    }

    /** The hub of this test run, with a small heap, opened with the demonstration's world and the walk's callers; ready when returned. */
    public static synchronized HubProcess shared() throws IOException, InterruptedException {
        if (shared == null) {
            Path data = freshData();
            Path opening = Tenants.openingFile(demonstration(data));
            String heap = "-Xmx" + (SHARED_HEAP >> 20) + "m";
            String profiles = AgreedProfiles.folder(data).toString();
            Map<String, String> settings = new HashMap<>(Mailbox.settings());
            settings.put("ECERT_OPENING_FILE", opening.toString());
            settings.put("ECERT_PROFILES_DIR", profiles);
            settings.put("ECERT_JAVA_OPTIONS", heap);
            shared = start(data, settings);
            shared.awaitReady();
        }
        return shared;
    }

    /** Starts a hub of one's own, to be opened with the demonstration's world; returns at once. */
    public static HubProcess startOpened(Path data, Map<String, String> settings) throws IOException {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put(
                "ECERT_OPENING_FILE",
                WorldOnHub.openingFile(demonstration(data)).toString());
        return start(data, environment);
    }

    /** The demonstration's keys and opening file for the hub on this data directory. */
    public static Path demonstration(Path data) {
        return data.resolve("demonstration");
    }

    static synchronized void stopShared() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    /** A data directory of its own under the build's; not under the temp folder, which a database may find emptied. */
    public static Path freshData() throws IOException {
        Files.createDirectories(WORK);
        return Files.createTempDirectory(WORK.toAbsolutePath(), "data-");
    }

    /** Starts {@code run} on a free port; returns at once. */
    public static HubProcess start(Path data, Map<String, String> environment) throws IOException {
        int port = freePort();
        Path log = data.resolveSibling(data.getFileName() + ".log");
        List<String> arguments = List.of("run", "--port", Integer.toString(port), "--data", data.toString());
        return new HubProcess(
                HubJar.process(arguments, environment)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start(),
                port,
                data,
                log);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until {@code /health/ready} is 200. */
    public void awaitReady() throws InterruptedException {
        awaitStatus("/health/ready", 200);
    }

    /** Waits until this path answers so. */
    public void awaitStatus(String path, int status) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new AssertionError("the hub ended with " + process.exitValue() + ":\n" + log());
            }
            if (statusOf(path) == status) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError(path + " never answered " + status + ":\n" + log());
    }

    /** The status, or 0 when there is no answer. */
    int statusOf(String path) throws InterruptedException {
        try {
            return get(path).statusCode();
        } catch (IOException noAnswer) {
            return 0;
        }
    }

    /** GET with nothing added. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    /** {@code http://localhost:PORT} */
    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    /** The most memory that the server process has held so far, in bytes: VmHWM of proc(5). */
    public long serverPeak() throws IOException {
        ProcessHandle server = process.toHandle()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow();
        Path status = Path.of("/proc", Long.toString(server.pid()), "status");
        String peak = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(peak.replaceAll("\\D", "")) * 1024;
    }

    /** Where this hub keeps its data. */
    public Path data() {
        return data;
    }

    int port() {
        return port;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Waits for the end and gives the exit code. */
    int waitFor() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the hub does not end:\n" + log());
        }
        return process.exitValue();
    }

    /** All that the process said so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }

    /** Kills launcher, server and database at once, as a power cut would. */
    public void kill() {
        List<ProcessHandle> all =
                new ArrayList<>(process.toHandle().descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        Stopping.stop(process.toHandle(), Duration.ofMinutes(1));
    }
}
