package org.carec.ecert.api.notary;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.notary.Receipt;
import org.carec.ecert.notary.ReceiptDesk;
import org.carec.ecert.platform.ReceiptNumber;
import org.carec.ecert.verification.Asked;
import org.carec.ecert.verification.Question.FileHash;
import org.carec.ecert.verification.Question.Subject;
import org.carec.ecert.verification.Question.TypedId;
import org.carec.ecert.verification.Verdict.Answer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The numbers of answers. Everybody may ask what one stands for who can name what was asked about. */
@Path("v1/receipts")
@Tag(name = "Verify")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ReceiptsResource {

    @Inject
    ReceiptDesk receipts;

    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkReceipt",
            summary = "Ask what a receipt number stands for",
            description =
                    "What the hub answered, and when, to a question about exactly this number or file. A number that is not a"
                            + " receipt of this hub about that is 200 too, with genuine false. What counts today is today's"
                            + " answer: ask POST /v1/verifications.")
    @RequestBody(
            description = "The receipt number, and what was asked about.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Check.class),
                            examples =
                                    @ExampleObject(
                                            name = "number",
                                            value =
                                                    "{\"receipt\":\"1NG4S-D000S-5M0KE-8P6TX-YQ1Z3\",\"id\":\"UZ0007-C26-4K7M2QX-8\"}")))
    @APIResponse(
            responseCode = "200",
            description = "What it stands for, or that it stands for nothing.",
            content = @Content(schema = @Schema(implementation = Checked.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "RECEIPT_UNCLEAR: none or both of id and sha256 are named. MALFORMED_IDENTIFIER: the number has not the form"
                            + " of one, or is mistyped.")
    public Response check(Check check) {
        if (check == null) {
            throw new ReceiptUnclear();
        }
        var number = new ReceiptNumber(check.receipt());
        var found = receipts.check(number, check.subject());
        return Response.ok(Checked.of(number, found))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A question about a receipt. */
    @Schema(name = "ReceiptCheck", description = "A receipt number, and one of id and sha256.")
    public record Check(
            @Schema(
                            description = "The number of the answer; case, spaces and hyphens do not matter.",
                            example = "1NG4S-D000S-5M0KE-8P6TX-YQ1Z3")
                    String receipt,
            @Schema(
                            description = "The document number asked about, or whatever was typed in its place.",
                            example = "UZ0007-C26-4K7M2QX-8")
                    String id,
            @Schema(
                            description = "SHA-256 of the file asked about, hex.",
                            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    String sha256) {

        Subject subject() {
            var byId = id != null && !id.isBlank();
            var byHash = sha256 != null && !sha256.isBlank();
            if (byId == byHash) {
                throw new ReceiptUnclear();
            }
            return byId ? new TypedId(id, Optional.empty()) : new FileHash(sha256);
        }
    }

    /** What a number stands for. What does not apply is left out. */
    @Schema(name = "CheckedReceipt", description = "What a receipt number stands for. What does not apply is left out.")
    public record Checked(
            @Schema(description = "The number, as it is written.", example = "1NG4S-D000S-5M0KE-8P6TX-YQ1Z3")
                    String receipt,
            @Schema(
                            description =
                                    "Whether this hub gave this number to an answer about exactly this document or file.",
                            example = "true")
                    boolean genuine,
            @Schema(description = "What was answered then.", example = "VALID") Answer verdict,
            @Schema(description = "The way it was asked.", example = "BY_ID") Asked asked,
            @Schema(description = "The country whose acceptance was asked about, if it was judged.", example = "PK")
                    String importCountry,
            @Schema(description = "Whether that country accepted the document.", example = "true") Boolean accepted,
            @Schema(description = "When the hub answered, to the second.", example = "2026-05-01T09:00:00Z")
                    Instant askedAt,
            @Schema(
                            description = "The time it answered about, where that was another.",
                            example = "2026-03-01T09:00:00Z")
                    Instant judgedAt) {

        static Checked of(ReceiptNumber number, Optional<Receipt> found) {
            return found.map(receipt -> of(number, receipt))
                    .orElseGet(() -> new Checked(number.value(), false, null, null, null, null, null, null));
        }

        private static Checked of(ReceiptNumber number, Receipt receipt) {
            return new Checked(
                    number.value(),
                    true,
                    receipt.answer(),
                    receipt.asked(),
                    receipt.acceptance().map(Receipt.Acceptance::country).orElse(null),
                    receipt.acceptance().map(Receipt.Acceptance::accepted).orElse(null),
                    receipt.askedAt(),
                    receipt.judgedAt().orElse(null));
        }
    }
}
