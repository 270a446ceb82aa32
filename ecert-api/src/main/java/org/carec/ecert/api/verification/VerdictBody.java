package org.carec.ecert.api.verification;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.api.platform.FindingBody;
import org.carec.ecert.exchange.Status;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.ReceiptNumber;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.verification.Asked;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.verification.Verdict.Acceptance;
import org.carec.ecert.verification.Verdict.Answer;
import org.carec.ecert.verification.Verdict.DocumentView;
import org.carec.ecert.verification.Verdict.Tier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The hub's answer. What does not apply is left out. */
@Schema(name = "Verdict", description = "The hub's answer. What does not apply is left out.")
public record VerdictBody(
        @Schema(
                        description =
                                "VALID: genuine and in force. INVALID: do not rely on it. UNDETERMINED: not confirmed, try again;"
                                        + " do not treat it as forged.",
                        example = "VALID")
                Answer verdict,
        @Schema(description = "The way it was asked.", example = "BY_ID") Asked asked,
        @Schema(description = "The finding that decided, when the verdict is not VALID.") FindingBody reason,
        @Schema(description = "At least one finding of each check, in order.") List<FindingBody> findings,
        @Schema(description = "What is on record, as far as the asker may see it.") DocumentBody document,
        @Schema(description = "The import country's answer, when one was named. It never changes the verdict.")
                AcceptanceBody acceptance,
        @Schema(description = "When the hub answered.", example = "2026-05-01T09:00:00Z") Instant askedAt,
        @Schema(description = "The time it answered about.", example = "2026-05-01T09:00:00Z") Instant judgedAt,
        @Schema(
                        description =
                                "Number of this answer; POST /v1/receipts/check says later what was answered. The same answer"
                                        + " always has the same.",
                        example = "1NG4S-D000S-5M0KE-8P6TX-YQ1Z3")
                String receipt) {

    static VerdictBody of(Verdict verdict, Optional<ReceiptNumber> receipt, Sentences words) {
        return new VerdictBody(
                verdict.answer(),
                verdict.asked(),
                verdict.reason().map(f -> FindingBody.of(f, words)).orElse(null),
                told(verdict.findings(), words),
                verdict.document().map(DocumentBody::of).orElse(null),
                verdict.acceptance().map(a -> AcceptanceBody.of(a, words)).orElse(null),
                verdict.askedAt(),
                verdict.judgedAt(),
                receipt.map(ReceiptNumber::value).orElse(null));
    }

    private static List<FindingBody> told(List<Finding> findings, Sentences words) {
        return findings.stream().map(f -> FindingBody.of(f, words)).toList();
    }

    /** A document on record. */
    @Schema(name = "VerifiedDocument", description = "A document on record, as far as the asker may see it.")
    public record DocumentBody(
            @Schema(description = "Its number.", example = "UZ0007-C26-4K7M2QX-8") String id,
            @Schema(
                            description =
                                    "PUBLIC for a typed number or a hash; PRESENTER for the token or the file itself.",
                            example = "PUBLIC")
                    Tier tier,
            @Schema(description = "Kind of document.", example = "E_COC") DocumentType type,
            @Schema(description = "Code of the body that issued it.", example = "UZ0007") String cab,
            @Schema(description = "Its registered name.", example = "Tashkent Test Centre") String cabName,
            @Schema(description = "Status at the time judged.", example = "ACTIVE") Status status,
            @Schema(description = "Day of issue.", example = "2026-03-02") LocalDate issuedOn,
            @Schema(description = "First day, UTC.", example = "2026-03-02") LocalDate validFrom,
            @Schema(description = "Last day, UTC, inclusive; a test report has none.", example = "2027-03-01")
                    LocalDate validUntil,
            @Schema(description = "When it was registered.", example = "2026-03-02T10:00:00Z") Instant registered,
            @Schema(description = "The body's own number; for presenters.", example = "TC-118/26") String number,
            @Schema(description = "The metadata as registered (profile e-coc/1 or e-tr/1); for presenters.")
                    JsonObject metadata) {

        static DocumentBody of(DocumentView view) {
            return new DocumentBody(
                    view.id().value(),
                    view.tier(),
                    view.type(),
                    view.cab().value(),
                    view.cabName(),
                    view.status(),
                    view.issuedOn(),
                    view.validFrom(),
                    view.validUntil().orElse(null),
                    view.registered(),
                    view.number().orElse(null),
                    view.metadata().map(DocumentBody::parsed).orElse(null));
        }

        private static JsonObject parsed(String metadata) {
            try (var reader = Json.createReader(new StringReader(metadata))) {
                return reader.readObject();
            }
        }
    }

    /** A country's answer. */
    @Schema(name = "Acceptance", description = "Whether a country accepts the document, by its arrangements.")
    public record AcceptanceBody(
            @Schema(description = "The country, ISO 3166-1 alpha-2.", example = "PK") String country,
            @Schema(description = "Whether it accepts it.", example = "true") boolean accepted,
            @Schema(description = "Under which arrangement, or why not.") List<FindingBody> findings) {

        static AcceptanceBody of(Acceptance acceptance, Sentences words) {
            return new AcceptanceBody(acceptance.country(), acceptance.accepted(), told(acceptance.findings(), words));
        }
    }
}
