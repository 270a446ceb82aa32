package org.carec.ecert.api.dispute;

import java.time.Instant;
import java.util.List;
import org.carec.ecert.dispute.CaseState;
import org.carec.ecert.dispute.DisputedCase;
import org.carec.ecert.dispute.ReportKind;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case, as far as the client may see it. */
@Schema(name = "Case", description = "What was reported about one thing, and what its authority decided.")
public record CaseBody(
        @Schema(description = "That of its first report.", example = "CASE-4K7M-2QX9-ZK4T-0B5H-X") String number,
        @Schema(description = "Where it stands.", example = "CONTESTED") CaseState state,
        @Schema(
                        description =
                                "The document it is about, on record or not; absent when no number of the hub was given.",
                        example = "UZ0007-C26-4K7M2QX-8")
                String documentId,
        @Schema(description = "A number that is none of the hub's, as it is printed.", example = "UZ 4711/26")
                String printed,
        @Schema(
                        description = "SHA-256 of the file it is about, where that is all that was given.",
                        example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String fileSha256,
        @Schema(description = "Whose authority it belongs to.", example = "UZ") String country,
        @Schema(description = "When the first report came.", example = "2026-04-20T10:00:00Z") Instant opened,
        @Schema(description = "When the authority contested it; absent before.", example = "2026-04-21T08:30:00Z")
                Instant contested,
        @Schema(description = "When it was settled or dismissed; absent before.", example = "2026-05-04T14:00:00Z")
                Instant closed,
        @Schema(description = "How many reports there are; 0 for a CAB.", example = "2") int reportCount,
        @Schema(description = "The first hundred of them; none in a list, and none for a CAB.")
                List<ReceivedBody> reports,
        @Schema(description = "What the authority decided, oldest first; none in a list.")
                List<DecidedBody> decisions) {

    static CaseBody of(DisputedCase told) {
        return new CaseBody(
                told.number().value(),
                told.state(),
                told.document().map(DocumentId::value).orElse(null),
                told.printed().orElse(null),
                told.fileSha256().orElse(null),
                told.country().value(),
                told.opened(),
                told.contested().orElse(null),
                told.closed().orElse(null),
                told.reportCount(),
                told.reports().stream().map(ReceivedBody::of).toList(),
                told.decisions().stream().map(DecidedBody::of).toList());
    }

    /** What somebody said. */
    @Schema(name = "ReceivedReport", description = "What somebody said. Untrusted.")
    public record ReceivedBody(
            @Schema(description = "Its number.", example = "CASE-4K7M-2QX9-ZK4T-0B5H-X") String number,
            @Schema(description = "What is wrong.", example = "OTHER_GOODS") ReportKind kind,
            @Schema(
                            description = "In the reporter's words.",
                            example = "The certificate says electric oven, the boxes hold toasters.")
                    String words,
            @Schema(
                            description =
                                    "His e-mail address, if he gave one; for the authority the case belongs to only, and removed"
                                            + " 90 days after the case is closed.",
                            example = "importer@example.org")
                    String contact,
            @Schema(description = "Language he writes in, ISO 639.", example = "en") String language,
            @Schema(description = "Country he is in, if he said so.", example = "PK") String country,
            @Schema(
                            description = "SHA-256 of the PDF he holds, if he gave it.",
                            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    String fileSha256,
            @Schema(description = "When it came.", example = "2026-04-20T10:00:00Z") Instant received) {

        static ReceivedBody of(DisputedCase.Report report) {
            return new ReceivedBody(
                    report.number().value(),
                    report.kind(),
                    report.words(),
                    report.contact().orElse(null),
                    report.language(),
                    report.country().map(CountryCode::value).orElse(null),
                    report.fileSha256().orElse(null),
                    report.received());
        }
    }

    /** What the authority said. */
    @Schema(name = "TakenDecision", description = "What the authority decided.")
    public record DecidedBody(
            @Schema(description = "What the case became.", example = "CONTESTED") CaseState decision,
            @Schema(description = "Why, as a code.", example = "GOODS_DIFFER") String reason,
            @Schema(description = "Why, in words; empty for a CAB.", example = "Inspection ordered.") String note,
            @Schema(description = "When.", example = "2026-04-21T08:30:00Z") Instant decided,
            @Schema(description = "Which client of the authority.", example = "uz-authority") String actor) {

        static DecidedBody of(DisputedCase.Decision decision) {
            return new DecidedBody(
                    decision.decision(), decision.reason(), decision.note(), decision.decided(), decision.actor());
        }
    }
}
