package org.carec.ecert.hub.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.carec.ecert.hub.toolkit.PrivateFile;

/**
 * What the demonstration keeps between runs: the day of its first run, keys, opening file, signed PDFs. With them a second run repeats
 * the same requests byte for byte.
 */
final class DataFolder {

    private final Path folder;
    private final Instant firstRun;

    DataFolder(Path folder, Clock clock) {
        this.folder = PrivateFile.folder(folder);
        Path file = folder.resolve("first-run");
        if (!Files.exists(file)) {
            PrivateFile.write(file, clock.instant().toString().getBytes(StandardCharsets.US_ASCII));
        }
        this.firstRun = Instant.parse(read(file));
    }

    /** The day from which all days of the demonstration are counted. */
    LocalDate anchor() {
        return firstRun.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** A word that differs between two data folders, for idempotency keys. */
    String mark() {
        return Long.toString(firstRun.toEpochMilli(), 36);
    }

    Secrets secrets() {
        return new Secrets(folder.resolve("secrets"), firstRun);
    }

    /** Writes the opening file if it is not there yet, and gives its path. */
    Path opening(World world, Secrets secrets) {
        Path file = folder.resolve("opening.json");
        if (!Files.exists(file)) {
            PrivateFile.write(file, new Opening(world, secrets, anchor()).bytes());
        }
        return file;
    }

    /** The signed PDF of a document, made once for that number and kept. */
    Path signedPdf(Specimen specimen, String documentId) {
        return PrivateFile.folder(folder.resolve("documents")).resolve(specimen.key() + "." + documentId + ".pdf");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
