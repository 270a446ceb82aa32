package org.carec.ecert.verification;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.exchange.RegisteredDocument;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.verification.Question.File;
import org.carec.ecert.verification.Verdict.Tier;

/**
 * Reads a file. Bytes on record are the document itself; any others are examined, so that the answer can say what is wrong with them
 * rather than that they are unknown (VER-7). The hub's own statements are told from forgeries of the document they are about (VER-14).
 */
class FileReading {

    static final String FILE_NOT_REGISTERED = "FILE_NOT_REGISTERED";
    static final String HASH_MISMATCH = "HASH_MISMATCH";

    private final Archive archive;
    private final SignatureReading signatures;
    private final StatementReading statements;

    @Inject
    FileReading(Archive archive, SignatureReading signatures, StatementReading statements) {
        this.archive = archive;
        this.signatures = signatures;
        this.statements = statements;
    }

    Exhibit read(File shown, Instant now) {
        var bytes = shown.bytes();
        var sha256 = Sha256.hex(bytes);
        return archive.withBytes(sha256)
                .map(document -> Exhibit.of(Asked.BY_FILE, document, Tier.PRESENTER))
                .or(() -> statements.read(bytes, now))
                .orElseGet(() -> stranger(bytes, sha256, now));
    }

    private Exhibit stranger(byte[] bytes, String sha256, Instant now) {
        var examined = signatures.read(bytes, now);
        var named = examined.wellFormed() ? named(bytes) : Optional.<RegisteredDocument>empty();
        var found = new ArrayList<Finding>();
        found.addAll(named.map(FileReading::otherBytes).orElseGet(() -> notOnRecord(sha256)));
        found.addAll(examined.findings());
        return new Exhibit(Asked.BY_FILE, named.map(RegisteredDocument::id), named, Tier.PUBLIC, found, List.of());
    }

    private Optional<RegisteredDocument> named(byte[] bytes) {
        return PrintedNumbers.in(bytes).stream()
                .map(archive::find)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<Finding> otherBytes(RegisteredDocument document) {
        DocumentId id = document.id();
        return List.of(
                Finding.pass(CheckName.IDENTIFIER, Map.of("id", id.value())),
                Finding.fail(CheckName.INTEGRITY, HASH_MISMATCH, "", Map.of("id", id.value())));
    }

    private static List<Finding> notOnRecord(String sha256) {
        return List.of(Finding.fail(CheckName.IDENTIFIER, FILE_NOT_REGISTERED, "", Map.of("sha256", sha256)));
    }
}
