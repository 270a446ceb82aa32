package org.carec.ecert.hub.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.carec.ecert.hub.boot.Parts;
import org.carec.ecert.hub.server.ServerMain;

/** The server process as the launcher sees it: its command line, its environment, its end. */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /** Settings go by environment: what stands on a command line can be read by every user of the machine. */
    static ServerProcess start(Parts parts, Settings settings, Path log) throws IOException, InterruptedException {
        Instance instance = Instance.fresh(parts.path("server"), settings);
        ProcessBuilder builder = new ProcessBuilder(command(parts, instance, settings));
        builder.environment().keySet().removeIf(name -> name.startsWith("ECERT_"));
        builder.environment().putAll(settings.asEnvironment());
        builder.redirectErrorStream(true)
                .redirectOutput(
                        log == null ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new ServerProcess(builder.start());
    }

    private static List<String> command(Parts parts, Instance instance, Settings settings) throws IOException {
        Path server = parts.path("server");
        Path launch = server.resolve("launch-micro.jar");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(openings(launch));
        command.addAll(JavaOptions.of(settings));
        command.add("-cp");
        command.add(launch + ":" + parts.path("lib").resolve("ecert-hub-classes.jar"));
        command.add(ServerMain.class.getName());
        command.add(server.toString());
        command.add(instance.directory().toString());
        command.add(settings.find("ecert.ear")
                .orElse(parts.path("app").resolve("ecert.ear").toString()));
        command.addAll(instance.arguments(settings));
        return command;
    }

    /** The packages that the server's manifest opens; a manifest on the class path is not heard, so they go here. */
    private static List<String> openings(Path launch) throws IOException {
        List<String> options = new ArrayList<>();
        try (JarFile jar = new JarFile(launch.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            for (String name : List.of("Add-Opens", "Add-Exports")) {
                for (String pack : manifest.getValue(name).split(" ", -1)) {
                    options.add("--" + name.toLowerCase(Locale.ROOT) + "=" + pack + "=ALL-UNNAMED");
                }
            }
        }
        return options;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        Stopping.stop(process.toHandle(), PATIENCE);
    }
}
