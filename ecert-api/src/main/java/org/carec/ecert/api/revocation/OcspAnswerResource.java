package org.carec.ecert.api.revocation;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.revocation.KeptAnswer;
import org.carec.ecert.revocation.RevocationAnswers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the national CAs' responders answer about the registered keys. */
@Path("v1/trust/ocsp-answers")
@Tag(name = "Trust")
@Produces(MediaType.APPLICATION_JSON)
public class OcspAnswerResource {

    private static final int MOST = 100;

    @Inject
    RevocationAnswers answers;

    @GET
    @PermitAll
    @Operation(
            operationId = "listOcspAnswers",
            summary = "List OCSP answers",
            description =
                    "The registered keys that the hub asks a national CA's OCSP responder about, by key, with the newest answer about each. Ask again with the cursor of the answer for the next page.")
    @APIResponse(
            responseCode = "200",
            description = "A page of keys and answers.",
            content = @Content(schema = @Schema(implementation = OcspAnswerPage.class)))
    public OcspAnswerPage list(
            @Parameter(description = "The cursor the page before gave.") @QueryParam("cursor") @DefaultValue("")
                    String cursor,
            @Parameter(description = "Most answers to give, 1 to 100.", example = "50")
                    @DefaultValue("50")
                    @QueryParam("limit")
                    int limit) {
        var most = Math.max(1, Math.min(limit, MOST));
        var items = answers.list(cursor, most).stream().map(OcspAnswerBody::of).toList();
        var next = items.size() < most ? null : items.get(most - 1).key();
        return new OcspAnswerPage(items, next);
    }

    /** A page. */
    @Schema(name = "OcspAnswerPage", description = "A page of keys and answers, by key.")
    public record OcspAnswerPage(
            @Schema(description = "The answers.") List<OcspAnswerBody> items,
            @Schema(description = "Cursor of the next page; absent on the last one.") String next) {}

    /** An answer. */
    @Schema(name = "OcspAnswer", description = "What a CA's responder says of a registered key.")
    public record OcspAnswerBody(
            @Schema(
                            description = "The key's id.",
                            example = "0b1c8f1e5d8f44d3b3f9f0a9f7b1f62b4b9f2f0a9c5d2d3cbb6f0f8f4c1d2e3f")
                    String key,
            @Schema(
                            description = "SHA-256 of the CA's certificate, in hex.",
                            example = "584fe137e88c578322098456c407bfb3c0a2ab59d1985e12aec0e764d9ff0bad")
                    String ca,
            @Schema(description = "What it says; NONE while there is no answer.", example = "GOOD")
                    KeptAnswer.Status status,
            @Schema(description = "When this was so.", example = "2026-03-02T10:00:00Z") String thisUpdate,
            @Schema(
                            description = "Until when it is current; absent if it does not say.",
                            example = "2026-03-03T10:00:00Z")
                    String nextUpdate,
            @Schema(description = "When the answer was made.", example = "2026-03-02T10:00:00Z") String producedAt,
            @Schema(description = "When the hub got it.", example = "2026-03-02T10:00:43Z") String received,
            @Schema(description = "How often in a row the hub has asked in vain since.", example = "0") int failures) {

        static OcspAnswerBody of(KeptAnswer answer) {
            return new OcspAnswerBody(
                    answer.key(),
                    answer.ca(),
                    answer.status(),
                    written(answer.thisUpdate()),
                    written(answer.nextUpdate()),
                    written(answer.producedAt()),
                    written(answer.received()),
                    answer.failures());
        }

        private static String written(Optional<Instant> time) {
            return time.map(Instant::toString).orElse(null);
        }
    }
}
