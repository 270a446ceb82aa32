package org.carec.ecert.api.exchange;

import static org.carec.ecert.platform.Slots.Purpose.PUSH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.access.Role;
import org.carec.ecert.api.platform.FindingBody;
import org.carec.ecert.exchange.DocumentFilter;
import org.carec.ecert.exchange.DocumentRegister;
import org.carec.ecert.exchange.IdempotencyKey;
import org.carec.ecert.exchange.RegisteredDocument;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.platform.Slots;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Push, dry run, and the list of a CAB's own documents. */
@Path("v1/documents")
@Tag(name = "Push")
@RolesAllowed(Role.CAB_OFFICER)
@Produces(MediaType.APPLICATION_JSON)
public class DocumentsResource {

    @Inject
    DocumentRegister register;

    @Inject
    Slots slots;

    @Inject
    Clock clock;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "push",
            summary = "Register a signed document",
            description =
                    "Takes the signed PDF and its metadata, checks form, signature, key, the CAB's authority and the lanes, and"
                            + " registers the document: everything or nothing. Without a reserved number the hub gives one, and a cover"
                            + " slip. Sent again under the same Idempotency-Key it is answered the same.")
    @RequestBody(
            description = "At most 20 MB and 256 KB.",
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = PushParts.class)))
    @APIResponse(
            responseCode = "201",
            description = "Registered.",
            content = @Content(schema = @Schema(implementation = RegistrationBody.class)))
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_KEY_REUSED.")
    @APIResponse(responseCode = "413", description = "Larger than is taken.")
    @APIResponse(responseCode = "422", description = "PUSH_REFUSED, with all findings; nothing was stored.")
    public Response push(
            @Parameter(hidden = true) List<EntityPart> form,
            @Parameter(
                            description = "Your name for this request, 1 to 64 visible ASCII characters.",
                            required = true,
                            example = "coc-2026-118")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context HttpHeaders headers) {
        var idempotency = Optional.of(new IdempotencyKey(key));
        var document = slots.within(
                PUSH, headers.getLength(), () -> register.register(new PushForm(form).submission(idempotency)));
        return Response.status(Response.Status.CREATED)
                .entity(RegistrationBody.of(document, sentences(headers)))
                .build();
    }

    @POST
    @Path("validation")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "validate",
            summary = "Try a push",
            description =
                    "Everything a push would find, passes and warnings too. Nothing is stored; a refusal is an answer here, not"
                            + " an error.")
    @RequestBody(
            description = "The form of a push.",
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = PushParts.class)))
    @APIResponse(
            responseCode = "200",
            description = "What was found.",
            content = @Content(schema = @Schema(implementation = ValidationBody.class)))
    public ValidationBody validate(@Parameter(hidden = true) List<EntityPart> form, @Context HttpHeaders headers) {
        var findings = slots.within(
                PUSH, headers.getLength(), () -> register.validate(new PushForm(form).submission(Optional.empty())));
        return ValidationBody.of(findings, sentences(headers));
    }

    @GET
    @Operation(
            operationId = "listDocuments",
            summary = "List your CAB's documents",
            description = "By number, a page at a time: give the cursor of one answer to get the next page.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(schema = @Schema(implementation = PageBody.class)))
    public PageBody list(
            @Parameter(description = "The cursor of the page before; absent for the first.")
                    @QueryParam("cursor")
                    @DefaultValue("")
                    String cursor,
            @Parameter(description = "Most documents to give, 1 to 100.", example = "50")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    int limit,
            @Context HttpHeaders headers) {
        var filter = new DocumentFilter(cursor, limit);
        return PageBody.of(register.list(filter), filter, clock.instant(), sentences(headers));
    }

    static Sentences sentences(HttpHeaders headers) {
        return Sentences.in(headers.getAcceptableLanguages());
    }

    /** The parts of the form; read as parts, described here. */
    @Schema(name = "PushForm", description = "The parts of a push.")
    public record PushParts(
            @Schema(
                            description = "The metadata, application/json, at most 256 KB.",
                            required = true,
                            example = Examples.CERTIFICATE)
                    String metadata,
            @Schema(
                            description = "The signed file, application/pdf, at most 20 MB.",
                            required = true,
                            format = "binary")
                    String pdf,
            @Schema(
                            description = "The reserved number, text/plain; without it the hub gives one.",
                            example = "UZ0007-C26-4K7M2QX-8")
                    String documentId) {}

    /** The answer to a push; it never changes, whatever becomes of the document. */
    @Schema(name = "Registration", description = "What was registered.")
    public record RegistrationBody(
            @Schema(description = "The document's number.", example = "UZ0007-C26-4K7M2QX-8") String documentId,
            @Schema(description = "When the hub registered it.", example = "2026-03-02T10:00:00Z") Instant registered,
            @Schema(description = "The time its signature is proved for.", example = "2026-03-02T10:00:00Z")
                    Instant provedTime,
            @Schema(description = "SHA-256 of the PDF, hex.") String pdfSha256,
            @Schema(description = "SHA-256 of the canonical metadata (RFC 8785), hex.") String metadataSha256,
            @Schema(description = "The registered key that signed it.") String keyId,
            @Schema(description = "The document.", example = "/api/v1/documents/UZ0007-C26-4K7M2QX-8") String self,
            @Schema(
                            description = "A page with number and QR code, to go with the document.",
                            example = "/api/v1/documents/UZ0007-C26-4K7M2QX-8/cover-slip")
                    String coverSlip,
            @Schema(description = "What was found: passes and warnings.") List<FindingBody> findings) {

        static RegistrationBody of(RegisteredDocument document, Sentences sentences) {
            var self = "/api/v1/documents/" + document.id();
            return new RegistrationBody(
                    document.id().value(),
                    document.registered(),
                    document.provedTime(),
                    document.pdfSha256(),
                    document.metadataSha256(),
                    document.keyId(),
                    self,
                    self + "/cover-slip",
                    document.issuance().stream()
                            .map(f -> FindingBody.of(f, sentences))
                            .toList());
        }
    }

    /** The answer to a dry run. */
    @Schema(name = "Validation", description = "What a push would find.")
    public record ValidationBody(
            @Schema(description = "Whether it would be registered.", example = "true") boolean acceptable,
            @Schema(description = "Everything found.") List<FindingBody> findings) {

        static ValidationBody of(List<Finding> findings, Sentences sentences) {
            var acceptable = findings.stream()
                    .allMatch(f -> f.outcome() == Finding.Outcome.PASS || f.outcome() == Finding.Outcome.WARN);
            return new ValidationBody(
                    acceptable,
                    findings.stream().map(f -> FindingBody.of(f, sentences)).toList());
        }
    }

    /** A page of documents. */
    @Schema(name = "DocumentPage", description = "A page of documents.")
    public record PageBody(
            @Schema(description = "The documents, by number.") List<DocumentBody> documents,
            @Schema(
                            description = "Give this to get the next page; absent on the last.",
                            example = "UZ0007-C26-4K7M2QX-8")
                    String cursor) {

        static PageBody of(List<RegisteredDocument> page, DocumentFilter filter, Instant at, Sentences sentences) {
            var full = page.size() == filter.limit();
            return new PageBody(
                    page.stream()
                            .map(d -> DocumentBody.of(d, Optional.empty(), at, sentences))
                            .toList(),
                    full ? page.get(page.size() - 1).id().value() : null);
        }
    }
}
