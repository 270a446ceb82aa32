package org.carec.ecert.hub.run;

import java.util.ArrayList;
import java.util.List;

/** The JVM options of the server process. {@code ecert.java.options} adds to them; blanks separate. */
final class JavaOptions {

    private JavaOptions() {}

    static List<String> of(Settings settings) {
        List<String> options = new ArrayList<>(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true",
                "-Dproduct.name="));
        if (settings.find("ecert.quick.start").map(Boolean::parseBoolean).orElse(false)) {
            options.add("-XX:TieredStopAtLevel=1");
        }
        settings.find("ecert.java.options")
                .ifPresent(more -> options.addAll(List.of(more.strip().split("\\s+"))));
        return options;
    }
}
