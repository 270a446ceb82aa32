package org.carec.ecert.api.verification;

import static org.carec.ecert.platform.Slots.Purpose.QUESTION;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.carec.ecert.api.platform.Spooled;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.platform.Slots;
import org.carec.ecert.signature.UnverifiedPdf;
import org.carec.ecert.verification.Question;
import org.carec.ecert.verification.Verifier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions about documents. Everybody may ask; all three answers are 200. */
@Path("v1/verifications")
@Tag(name = "Verify")
@PermitAll
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class VerificationsResource {

    private static final String PDF = "application/pdf";

    @Inject
    Verifier verifier;

    @Inject
    VerdictBodies bodies;

    @Inject
    Slots slots;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verify",
            summary = "Ask about a document",
            description =
                    "By number, QR code or SHA-256 as JSON; by file as multipart/form-data (part file, and importCountry and"
                            + " at if wanted) or as application/pdf alone. All three verdicts are 200: an invalid document is an"
                            + " answer, not an error. Sentences come in English, Russian, Azerbaijani, Kyrgyz, Tajik, Uzbek (Latin"
                            + " script) or Urdu, by Accept-Language.")
    @RequestBody(
            description = "What is asked about.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Asking.class),
                        examples =
                                @ExampleObject(
                                        name = "number",
                                        value = "{\"id\":\"UZ0007-C26-4K7M2QX-8\",\"importCountry\":\"PK\"}")),
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema = @Schema(implementation = FileQuestion.class)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "The verdict.",
            content = @Content(schema = @Schema(implementation = VerdictBody.class)))
    @APIResponse(responseCode = "422", description = "QUESTION_UNCLEAR: it cannot be told what is asked.")
    public Response ask(Asking asking, @Context HttpHeaders headers) {
        if (asking == null) {
            throw new QuestionUnclear("The body is empty.");
        }
        return answer(asking.question(), headers);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response askWithForm(@Parameter(hidden = true) List<EntityPart> form, @Context HttpHeaders headers) {
        return examined(() -> new QuestionForm(form).question(), headers);
    }

    @POST
    @Consumes(PDF)
    @Operation(hidden = true)
    public Response askWithFile(@Parameter(hidden = true) InputStream pdf, @Context HttpHeaders headers) {
        try (var spooled = Spooled.of(pdf, UnverifiedPdf.LIMIT)) {
            return examined(
                    () -> new Question(new Question.File(spooled.bytes()), Optional.empty(), Optional.empty()),
                    headers);
        }
    }

    private Response examined(Supplier<Question> question, HttpHeaders headers) {
        return slots.within(QUESTION, headers.getLength(), () -> answer(question.get(), headers));
    }

    private Response answer(Question question, HttpHeaders headers) {
        var verdict = verifier.ask(question);
        var language = Sentences.language(headers.getAcceptableLanguages());
        return Response.ok(bodies.of(verdict, question.subject(), language))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** The parts of a question about a file. */
    @Schema(name = "FileQuestion", description = "A question about a file.")
    public record FileQuestion(
            @Schema(description = "The PDF, at most 20 MB.", type = SchemaType.STRING, format = "binary") String file,
            @Schema(description = "Country whose acceptance is asked about, ISO 3166-1 alpha-2.", example = "PK")
                    String importCountry,
            @Schema(description = "Time asked about; now when absent.", example = "2026-05-01T09:00:00Z") String at) {}
}
