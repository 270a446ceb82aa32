package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeavyFilesTest {

    /** 64 MB over the largest file, all the JVM needs for itself among them. */
    private static final int MEGABYTES = 64 + 20;

    @Test
    @DisplayName("SIG-9 a file of 20 MB, honest or made to swell, is judged within 64 MB over its size")
    void judged_in_a_small_heap(@TempDir Path folder) throws Exception {
        HeavyFiles.write(folder);

        List<String> lines = run(folder);

        assertThat(lines).hasSameSizeAs(names(folder)).allSatisfy(line -> {
            String expected = line.replaceFirst(".*\\.(\\w+)\\.pdf .*", "$1");
            assertThat(line).contains("[" + expected + "] ");
        });
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".pdf"))
                    .toList();
        }
    }

    private static List<String> run(Path folder) throws Exception {
        Path output = Files.createFile(folder.resolve("output.txt"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmn6m",
                        "-Xmx" + MEGABYTES + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeavyRun.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exit = process.waitFor();
        List<String> lines = Files.readAllLines(output);
        assertThat(exit).as(String.join("\n", lines)).isZero();
        return lines;
    }
}
