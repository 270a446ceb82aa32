package org.carec.ecert.hub.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The shipped jar as a command. */
public final class HubJar {

    private static final Path JAR = Path.of(System.getProperty("ecert.hub.jar", "target/ecert-hub.jar"));

    private HubJar() {}

    /** A command that has ended. */
    public record Run(int exitCode, String said) {}

    /** Runs a command that ends by itself, on a free port. */
    public static Run run(List<String> arguments) throws IOException, InterruptedException {
        Map<String, String> settings = Map.of("ECERT_PORT", Integer.toString(HubProcess.freePort()));
        Process process = process(arguments, settings).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), said);
    }

    /** With these settings and none that this machine may have, output and errors together. */
    static ProcessBuilder process(List<String> arguments, Map<String, String> settings) {
        ProcessBuilder builder = new ProcessBuilder(command(arguments)).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ECERT_") && !name.equals("ECERT_RUNTIME_DIR"));
        builder.environment().put("ECERT_QUICK_START", "true");
        builder.environment().putAll(settings);
        return builder;
    }

    /** {@code java -jar ecert-hub.jar} with these arguments. */
    static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar"));
        command.add(JAR.toAbsolutePath().toString());
        command.addAll(arguments);
        return command;
    }
}
