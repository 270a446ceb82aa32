package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Poppler's {@code pdfsig} as a second independent opinion. It knows none of our CAs and is not asked about them: it says whether digest and
 * signature value fit, and whether the whole document is signed.
 *
 * @param text what it printed
 */
public record Pdfsig(String text) {

    private static final long SECONDS = 60;

    /** Runs it, as an own process, on a file. */
    public static Pdfsig of(byte[] file) throws IOException, InterruptedException {
        Path written = Files.createTempFile("pdfsig", ".pdf");
        Path output = Files.createTempFile("pdfsig", ".txt");
        try {
            Files.write(written, file);
            Process process = new ProcessBuilder(List.of("pdfsig", "-nocert", written.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return new Pdfsig(new String(Files.readAllBytes(output), UTF_8));
        } finally {
            Files.delete(written);
            Files.delete(output);
        }
    }

    private int count(String line) {
        return (int) text.lines().filter(found -> found.strip().equals(line)).count();
    }

    private int signatures() {
        return (int)
                text.lines().filter(found -> found.startsWith("Signature #")).count();
    }

    /** What it printed about the first signature. */
    String ofTheFirst() {
        int next = text.indexOf("Signature #2");
        return next < 0 ? text : text.substring(0, next);
    }

    /** All signatures it found, at least one, are valid to it. */
    public boolean valid() {
        return signatures() > 0 && count("- Signature Validation: Signature is Valid.") == signatures();
    }

    /** Valid, and the whole document is signed by one of them. */
    public boolean validAndTotal() {
        return valid() && count("- Total document signed") > 0;
    }

    boolean digestDiffers() {
        return text.contains("Digest Mismatch");
    }
}
