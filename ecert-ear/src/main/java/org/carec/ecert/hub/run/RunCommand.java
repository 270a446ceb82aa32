package org.carec.ecert.hub.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carec.ecert.hub.server.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the hub until it is stopped. */
@Command(
        name = "run",
        description = "Runs the hub (the default). Without a database setting it brings its own.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {

    private static final Logger LOG = Logger.getLogger(RunCommand.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Option(names = "--port", paramLabel = "PORT", description = "HTTP port (default: 8080)")
    private Integer port;

    @Option(names = "--config", paramLabel = "FILE", description = "settings file (default: $ECERT_CONFIG_FILE)")
    private Path config;

    @Option(names = "--data", paramLabel = "DIRECTORY", description = "where data are kept (default: ./data)")
    private Path data;

    /** The exit code of the server process. */
    @Override
    public Integer call() throws IOException, InterruptedException {
        logAsJson();
        long begun = System.nanoTime();
        Settings settings =
                Settings.of(System.getenv(), config).with("ecert.port", port).with("ecert.data.dir", data);
        Hub hub = Hub.start(settings, null);
        Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "stop-hub"));
        Thread watch = new Thread(() -> sayWhenReady(hub, begun), "readiness");
        watch.setDaemon(true);
        watch.start();
        return hub.waitFor();
    }

    private static void sayWhenReady(Hub hub, long begun) {
        try {
            hub.awaitReady(PATIENCE);
            long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            LOG.log(Level.INFO, "ready after {0,number,#} ms: {1}", new Object[] {millis, hub.url()});
        } catch (IOException e) {
            LOG.warning(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void logAsJson() {
        Logger root = Logger.getLogger("");
        for (var handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        ConsoleHandler handler = new ConsoleHandler();
        handler.setFormatter(new JsonLines());
        root.addHandler(handler);
    }
}
