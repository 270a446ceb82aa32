package org.carec.ecert.api.verification;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.carec.ecert.notary.ReceiptDesk;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.verification.Question;
import org.carec.ecert.verification.Verifier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many questions about documents at once. Everybody may ask. */
@Path("v1/verifications/batch")
@Tag(name = "Verify")
@PermitAll
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class VerificationBatchesResource {

    @Inject
    Verifier verifier;

    @Inject
    ReceiptDesk receipts;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyBatch",
            summary = "Ask about up to 200 documents",
            description =
                    "Numbers, QR codes and SHA-256 digests, each answered as POST /v1/verifications answers it, in the order of the"
                            + " questions and all as of one moment. What cannot be read as a number, a code or a digest, an empty"
                            + " string too, is an answer in its place (MALFORMED_ID, CHECK_CHARACTER, MALFORMED_HASH): one bad row"
                            + " of a list does not stop the others. A question that names none or several of id, qr and sha256 is"
                            + " a fault of the program that asks: then nothing is answered, and findings name each such question."
                            + " The body is at most 256 KB.")
    @RequestBody(
            description = "What is asked about.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AskingBatch.class),
                            examples =
                                    @ExampleObject(
                                            name = "numbers",
                                            value = "{\"questions\":[{\"id\":\"UZ0007-C26-4K7M2QX-8\"},"
                                                    + "{\"id\":\"UZ0007-C26-0000000-L\"}],\"importCountry\":\"PK\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The verdicts, one for each question, in order.",
            content = @Content(schema = @Schema(implementation = VerdictBatchBody.class)))
    @APIResponse(responseCode = "422", description = "QUESTION_UNCLEAR: it cannot be told what is asked.")
    public Response ask(@NotNull @Valid AskingBatch batch, @Context HttpHeaders headers) {
        var language = Sentences.language(headers.getAcceptableLanguages());
        return Response.ok(VerdictJson.of(VerdictBatchBody.of(answers(batch.asked(), Sentences.in(language)))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private List<VerdictBody> answers(List<Question> questions, Sentences words) {
        var verdicts = verifier.askAll(questions);
        return IntStream.range(0, verdicts.size())
                .mapToObj(i -> VerdictBody.of(
                        verdicts.get(i), receipts.number(questions.get(i).subject(), verdicts.get(i)), words))
                .toList();
    }
}
