package org.carec.ecert.hub.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.carec.ecert.hub.run.Hub;
import org.carec.ecert.hub.run.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: starts a hub with five countries, eighty documents and the main job told aloud. */
@Command(
        name = "demo",
        description = "Starts a hub with a demonstration of five countries and stays up; may be run again.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Option(names = "--port", paramLabel = "PORT", description = "HTTP port (default: 8080).")
    private Integer port;

    @Option(names = "--data", paramLabel = "DIRECTORY", description = "Where data are kept (default: data/demo).")
    private Path data;

    @Option(names = "--once", description = "End after the demonstration instead of staying up.")
    private boolean once;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Clock clock = Clock.systemUTC();
        Settings settings = settings();
        DataFolder folder = new DataFolder(settings.dataDirectory().resolve("demonstration"), clock);
        World world = World.load();
        Secrets secrets = folder.secrets();
        PrintWriter out = spec.commandLine().getOut();
        Narrator narrator = new Narrator(out);
        Path log = settings.dataDirectory().resolve("demonstration").resolve("server.log");
        narrator.heading("e-CERT Hub, demonstration. Server log: " + log);
        try (Hub hub = start(settings.with("ecert.opening.file", folder.opening(world, secrets)), log)) {
            narrator.step("hub", () -> ready(hub), ready -> "ready at " + hub.url());
            new Demonstration(world, folder, secrets, narrator, clock).run(hub.url());
            out.println();
            if (!once) {
                out.println("The hub stays up at " + hub.url() + "; end it with Ctrl-C.");
            }
            out.println("DEMO OK");
            out.flush();
            return once ? 0 : hub.waitFor();
        }
    }

    private Settings settings() {
        Settings given =
                Settings.of(System.getenv(), null).with("ecert.port", port).with("ecert.data.dir", data);
        return given.find("ecert.data.dir").isPresent() ? given : given.with("ecert.data.dir", "data/demo");
    }

    private static Hub start(Settings settings, Path log) throws IOException, InterruptedException {
        Hub hub = Hub.start(settings, log);
        Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "stop-hub"));
        return hub;
    }

    private static boolean ready(Hub hub) {
        try {
            hub.awaitReady(PATIENCE);
            return true;
        } catch (IOException e) {
            throw new DemoFailed("the hub did not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("interrupted while the hub was starting", e);
        }
    }
}
