package org.carec.ecert.dispute;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.carec.ecert.access.Allowance;
import org.carec.ecert.access.Caller;
import org.carec.ecert.dispute.AnsweredCaseRequest.Request;
import org.carec.ecert.exchange.DocumentRegister;
import org.carec.ecert.exchange.IdempotencyKey;
import org.carec.ecert.exchange.RegisteredDocument;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.registry.Foundation;

/** What a report is about, and whose business it is. */
class Reports {

    private static final String STRANGER = "stranger ";

    @Inject
    DocumentRegister documents;

    @Inject
    Foundation foundation;

    @Inject
    Caller caller;

    @Inject
    Allowance allowance;

    /**
     * Counts it first (ACC-3). Whatever is refused is refused by what was typed and by who takes part, never by what is on record (DIS-3).
     *
     * @throws ReportRefused nobody here answers for the country
     */
    CaseSubject subject(Reported reported) {
        allowance.report();
        reported.document().ifPresent(id -> requireAuthority(id.cab().country(), "/documentId"));
        reported.issuedIn().ifPresent(country -> requireAuthority(country, "/issuedIn"));
        var byFile = reported.fileSha256()
                .filter(any ->
                        reported.document().isEmpty() && reported.printed().isEmpty())
                .flatMap(documents::findByFile)
                .map(RegisteredDocument::id);
        return CaseSubject.of(reported, byFile);
    }

    Request request(NewReport report, IdempotencyKey key) {
        var about = report.about();
        var sha256 = sha256(
                about.document().map(DocumentId::value).or(about::printed).orElse(""),
                about.fileSha256().orElse(""),
                about.issuedIn().map(CountryCode::value).orElse(""),
                report.kind().name(),
                report.words(),
                report.contact().orElse(""),
                report.language(),
                report.country().map(CountryCode::value).orElse(""));
        return new Request(caller.isKnown() ? caller.name() : STRANGER + sha256, key, "REPORT", sha256);
    }

    static String sha256(String... pieces) {
        return Sha256.ofPieces(Stream.of(pieces)
                .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new));
    }

    private void requireAuthority(CountryCode country, String pointer) {
        var answers = foundation.authorities().stream()
                .anyMatch(authority -> authority.country().equals(country));
        if (!answers) {
            throw ReportRefused.at(pointer, "COUNTRY_NOT_TAKING_PART", Map.of("country", country.value()));
        }
    }
}
