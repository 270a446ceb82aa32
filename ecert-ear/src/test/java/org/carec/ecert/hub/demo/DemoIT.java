package org.carec.ecert.hub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.carec.ecert.hub.run.HubJar;
import org.carec.ecert.hub.run.HubProcess;
import org.carec.ecert.hub.run.OwnDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code demo --once}, as a newcomer runs it. */
class DemoIT {

    /** The eighty, and the one whose story is told aloud. */
    private static final int DOCUMENTS = 81;

    private static final List<String> TOLD = List.of(
            "hub\\s+ready at http://localhost:\\d+",
            "documents\\s+80 reserved, signed and pushed",
            "refused push\\s+422 ACCREDITATION_NOT_IN_FORCE \\(TJ0002\\)",
            "reserve\\s+UZ0007-C\\d\\d-.{7}-.",
            "sign\\s+PAdES B-[BT], ",
            "push\\s+registered: ",
            "verify.*\\s+VALID",
            "one byte changed\\s+INVALID  .*(HASH_FAILURE|HASH_MISMATCH|PDF_ALTERED|FORMAT_FAILURE|SIG_CRYPTO)",
            "withdraw\\s+done",
            "verify again\\s+INVALID  WITHDRAWN");

    @Test
    @DisplayName("DEM-6 run twice it tells the same story, ends well, and has the same eighty documents")
    void runs_twice() throws Exception {
        var data = HubProcess.freshData();
        assertTold(told(data));
        var first = signed(data);
        assertTold(told(data));
        assertThat(signed(data)).isEqualTo(first).hasSize(DOCUMENTS);
        try (var database = OwnDatabase.keptIn(data.resolve("database"))) {
            database.start();
            assertThat(database.count("document")).isEqualTo(DOCUMENTS);
        }
    }

    private static void assertTold(List<String> lines) {
        var text = String.join("\n", lines);
        assertThat(lines.get(lines.size() - 1)).as(text).isEqualTo("DEMO OK");
        for (var step : TOLD) {
            assertThat(Pattern.compile("(?m)^  " + step).matcher(text).find())
                    .as(step + " in\n" + text)
                    .isTrue();
        }
    }

    /** What it printed; it ended with 0. */
    private static List<String> told(Path data) throws IOException, InterruptedException {
        var run = HubJar.run(List.of("demo", "--once", "--data", data.toString()));
        assertThat(run.exitCode()).as(run.said()).isZero();
        return run.said().lines().toList();
    }

    /** File names of the signed PDFs: each bears its number. */
    private static Set<String> signed(Path data) throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.newDirectoryStream(HubProcess.demonstration(data).resolve("documents"), "*.pdf")) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }
}
