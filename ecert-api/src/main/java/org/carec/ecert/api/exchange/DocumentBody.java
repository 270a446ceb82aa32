package org.carec.ecert.api.exchange;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.api.platform.FindingBody;
import org.carec.ecert.exchange.Party;
import org.carec.ecert.exchange.ProposedAnnulment;
import org.carec.ecert.exchange.RegisteredDocument;
import org.carec.ecert.exchange.Status;
import org.carec.ecert.exchange.StatusEvent;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Sentences;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registered document as those see it whom it concerns. */
@Schema(name = "Document", description = "A registered certificate or report, with its history.")
public record DocumentBody(
        @Schema(description = "The document's number.", example = "UZ0007-C26-4K7M2QX-8") String documentId,
        @Schema(description = "The issuing body.", example = "UZ0007") String cab,
        @Schema(description = "E_COC or E_TR.", example = "E_COC") String type,
        @Schema(description = "The body's own number.", example = "TC-118/26") String number,
        @Schema(description = "Where it stands at the time asked about.", example = "ACTIVE") Status status,
        @Schema(description = "The time the status is told for.", example = "2026-03-02T10:00:00Z") Instant at,
        @Schema(description = "Day of issue.", example = "2026-03-02") LocalDate issuedOn,
        @Schema(description = "First day of validity.", example = "2026-03-02") LocalDate validFrom,
        @Schema(description = "Last day of validity; absent for a test report.", example = "2027-03-01")
                LocalDate validUntil,
        @Schema(description = "When the hub registered it.", example = "2026-03-02T10:00:00Z") Instant registered,
        @Schema(
                        description = "The time its signature is proved for: a time-stamp's, else the registration's.",
                        example = "2026-03-02T10:00:00Z")
                Instant provedTime,
        @Schema(description = "SHA-256 of the PDF, hex.") String pdfSha256,
        @Schema(description = "SHA-256 of the canonical metadata (RFC 8785), hex.") String metadataSha256,
        @Schema(description = "The registered key that signed it.") String keyId,
        @Schema(description = "Countries it is for.", example = "[\"PK\"]") List<String> destinations,
        @Schema(description = "The metadata in canonical form.") JsonObject metadata,
        @Schema(description = "What was found when it was registered.") List<FindingBody> findings,
        @Schema(description = "Every change of its status since, oldest first.") List<EventBody> history,
        @Schema(description = "An annulment that waits for the other side's word; absent when none does.")
                AnnulmentBody proposedAnnulment) {

    static DocumentBody of(
            RegisteredDocument document, Optional<ProposedAnnulment> annulment, Instant at, Sentences sentences) {
        return new DocumentBody(
                document.id().value(),
                document.id().cab().value(),
                document.id().type().name(),
                document.number(),
                document.statusAt(at),
                at,
                document.issuedOn(),
                document.validFrom(),
                document.validUntil().orElse(null),
                document.registered(),
                document.provedTime(),
                document.pdfSha256(),
                document.metadataSha256(),
                document.keyId(),
                document.destinations().stream().map(CountryCode::value).toList(),
                json(document.metadata()),
                document.issuance().stream()
                        .map(f -> FindingBody.of(f, sentences))
                        .toList(),
                document.history().stream().map(EventBody::of).toList(),
                annulment.map(AnnulmentBody::of).orElse(null));
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** An annulment one side has asked for. */
    @Schema(name = "ProposedAnnulment", description = "An annulment that one side has asked for and the other has not.")
    public record AnnulmentBody(
            @Schema(description = "The side that asked: the CAB or its authority.", example = "CAB") Party by,
            @Schema(description = "Why, as a code.", example = "ISSUED_IN_ERROR") String reason,
            @Schema(description = "When.", example = "2026-04-02T10:00:00Z") Instant proposed,
            @Schema(description = "Who asked.", example = "uz0007-it") String actor) {

        static AnnulmentBody of(ProposedAnnulment annulment) {
            return new AnnulmentBody(annulment.by(), annulment.reason(), annulment.proposed(), annulment.actor());
        }
    }

    /** One change of status. */
    @Schema(name = "StatusEvent", description = "One change of a document's status.")
    public record EventBody(
            @Schema(description = "What was done.", example = "SUSPEND") StatusEvent.Event event,
            @Schema(description = "Why, as a code; the public sees it.", example = "SURVEILLANCE_DEVIATION")
                    String reason,
            @Schema(description = "Why, in words; absent if none were given.") String note,
            @Schema(description = "Since when it counts.", example = "2026-04-02T10:00:00Z") Instant effectiveFrom,
            @Schema(description = "When the hub knew.", example = "2026-04-02T10:00:00Z") Instant recorded,
            @Schema(description = "Who did it; two for an annulment.", example = "uz0007-it") String actor,
            @Schema(description = "The document that replaces it; only with REPLACE.", example = "UZ0007-C26-9ZK4T0B-5")
                    String successor) {

        static EventBody of(StatusEvent event) {
            return new EventBody(
                    event.event(),
                    event.reason(),
                    event.note().isEmpty() ? null : event.note(),
                    event.effectiveFrom(),
                    event.recorded(),
                    event.actor(),
                    event.successor().map(DocumentId::value).orElse(null));
        }
    }
}
