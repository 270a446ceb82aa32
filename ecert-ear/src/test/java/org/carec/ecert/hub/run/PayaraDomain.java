package org.carec.ecert.hub.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A domain of an unpacked Payara Server on ports of its own, driven by {@code asadmin}. */
final class PayaraDomain implements AutoCloseable {

    private static final String NAME = "ecert";
    private static final int ADMIN_OFFSET = 48;
    private static final int PORTS = 100;
    private static final int HTTP_OFFSET = 80;

    private final Path home;
    private final Path domains;
    private final int portBase;
    private final Map<String, String> environment;

    private PayaraDomain(Path home, Path domains, int portBase, Map<String, String> environment) {
        this.home = home;
        this.domains = domains;
        this.portBase = portBase;
        this.environment = environment;
    }

    static PayaraDomain start(Path home, Path domains, Map<String, String> environment)
            throws IOException, InterruptedException {
        PayaraDomain domain = new PayaraDomain(home, domains, freeBase(), environment);
        String directory = "--domaindir=" + domains;
        domain.asadmin("create-domain", "--nopassword=true", directory, "--portbase=" + domain.portBase, NAME);
        domain.asadmin("start-domain", directory, NAME);
        return domain;
    }

    /** A base with all ports of a domain free; below the range from which a connecting client's port is taken. */
    private static int freeBase() {
        for (int base = 21_000; base < 32_000; base += PORTS) {
            if (IntStream.range(base, base + PORTS).allMatch(PayaraDomain::free)) {
                return base;
            }
        }
        throw new IllegalStateException("no free ports for a domain between 21000 and 32000");
    }

    private static boolean free(int port) {
        try (var socket = new java.net.ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Runs the commands of a file that the launcher gives to Payara Micro too. */
    void configure(String resource) throws IOException, InterruptedException {
        Path file = Files.createTempFile(domains, "commands", ".asadmin");
        try (InputStream in = Hub.class.getResourceAsStream(resource)) {
            Files.write(file, in.readAllBytes());
        }
        remote("multimode", "--file=" + file);
    }

    void deploy(Path ear) throws IOException, InterruptedException {
        remote("deploy", "--name=" + NAME, ear.toString());
    }

    URI url() {
        return URI.create("http://localhost:" + (portBase + HTTP_OFFSET));
    }

    private void remote(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("--port=" + (portBase + ADMIN_OFFSET), "--interactive=false"));
        all.addAll(List.of(arguments));
        asadmin(all.toArray(String[]::new));
    }

    private void asadmin(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("sh", home.resolve("glassfish/bin/asadmin").toString()));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile(domains, "asadmin", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1"); // it starts often and never runs hot
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(4, TimeUnit.MINUTES);
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(String.join(" ", arguments) + ": " + Files.readString(said, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        try {
            asadmin("stop-domain", "--domaindir=" + domains, "--kill=true", NAME);
        } catch (IOException e) {
            throw new AssertionError("the domain did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
