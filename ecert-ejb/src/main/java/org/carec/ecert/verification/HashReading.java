package org.carec.ecert.verification;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.verification.Question.FileHash;
import org.carec.ecert.verification.Verdict.Tier;

/**
 * Reads a file's SHA-256. Knowing a hash is not holding the file (hashes stand in the journal, and on the cover slip), so it shows the
 * public tier only.
 */
class HashReading {

    static final String MALFORMED_HASH = "MALFORMED_HASH";

    private final Archive archive;

    @Inject
    HashReading(Archive archive) {
        this.archive = archive;
    }

    Exhibit read(FileHash shown) {
        return normal(shown.sha256()).map(this::known).orElseGet(() -> refused(MALFORMED_HASH, Map.of()));
    }

    /** 64 lower-case hex digits, if it is a SHA-256 in hex. */
    static Optional<String> normal(String typed) {
        var sha256 = typed == null ? "" : typed.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
        return Optional.of(sha256).filter(hash -> hash.matches("[0-9a-f]{64}"));
    }

    private Exhibit known(String sha256) {
        return archive.withBytes(sha256)
                .map(document -> Exhibit.of(Asked.BY_HASH, document, Tier.PUBLIC))
                .orElseGet(() -> refused(FileReading.FILE_NOT_REGISTERED, Map.of("sha256", sha256)));
    }

    private static Exhibit refused(String code, Map<String, String> evidence) {
        var finding = Finding.fail(CheckName.IDENTIFIER, code, "", evidence);
        return Exhibit.unread(Asked.BY_HASH, Optional.empty(), List.of(finding));
    }
}
