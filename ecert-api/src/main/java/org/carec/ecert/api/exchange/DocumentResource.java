package org.carec.ecert.api.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.access.Role;
import org.carec.ecert.exchange.DocumentRegister;
import org.carec.ecert.exchange.IdempotencyKey;
import org.carec.ecert.exchange.StatusChange;
import org.carec.ecert.exchange.StatusEvent;
import org.carec.ecert.platform.DocumentId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One document: what it is, its file, its cover slip, its status. */
@Path("v1/documents/{id: (?!validation$)[^/]+}")
@Tag(name = "Push")
@RolesAllowed({Role.CAB_OFFICER, Role.AUTHORITY_ADMIN, Role.IMPORT_OFFICER, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
public class DocumentResource {

    private static final String PDF = "application/pdf";

    @Inject
    DocumentRegister register;

    @Inject
    Clock clock;

    @PathParam("id")
    @Parameter(description = "The document's number, however it is typed.", example = "UZ0007-C26-4K7M2QX-8")
    String id;

    @GET
    @Operation(
            operationId = "getDocument",
            summary = "Look at a document",
            description =
                    "For its CAB, that CAB's authority, and the countries it is for; for everybody else there is none (404).")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    @APIResponse(responseCode = "404", description = "DOCUMENT_UNKNOWN.")
    public DocumentBody get(
            @Parameter(
                            description = "The time its status is asked for; now if absent.",
                            example = "2026-05-01T00:00:00Z")
                    @QueryParam("at")
                    Instant at,
            @Context HttpHeaders headers) {
        var number = new DocumentId(id);
        return DocumentBody.of(
                register.get(number),
                register.proposedAnnulment(number),
                Optional.ofNullable(at).orElseGet(clock::instant),
                DocumentsResource.sentences(headers));
    }

    @GET
    @Path("pdf")
    @Produces(PDF)
    @Operation(
            operationId = "getPdf",
            summary = "Get the signed PDF",
            description = "The registered file, to the byte. For those who may look at the document.")
    @APIResponse(responseCode = "200", description = "The file.", content = @Content(mediaType = PDF))
    @APIResponse(responseCode = "404", description = "DOCUMENT_UNKNOWN.")
    public Response pdf() {
        var number = new DocumentId(id);
        return attachment(register.pdf(number), number + ".pdf");
    }

    @GET
    @Path("cover-slip")
    @Produces(PDF)
    @RolesAllowed({Role.CAB_OFFICER, Role.AUTHORITY_ADMIN})
    @Operation(
            operationId = "getCoverSlip",
            summary = "Get the cover slip",
            description =
                    "A page with number, facts and QR codes, to go with a document that carries no QR code. For its CAB and"
                            + " that CAB's authority.")
    @APIResponse(responseCode = "200", description = "The page.", content = @Content(mediaType = PDF))
    @APIResponse(responseCode = "404", description = "DOCUMENT_UNKNOWN.")
    public Response coverSlip() {
        var number = new DocumentId(id);
        return attachment(register.coverSlip(number), number + "-cover-slip.pdf");
    }

    @POST
    @Path("status-events")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CAB_OFFICER, Role.AUTHORITY_ADMIN})
    @Operation(
            operationId = "changeStatus",
            summary = "Change the status",
            description =
                    "Suspends and restores certificates, withdraws (recalls a report), replaces, annuls. An annulment takes"
                            + " the CAB and its authority: the first call is answered 202, the other side's call makes it so. Sent again"
                            + " under the same Idempotency-Key it changes nothing, and is told how the document stands.")
    @RequestBody(
            description = "What is to be done, and why.",
            content =
                    @Content(
                            schema = @Schema(implementation = ChangeBody.class),
                            examples = @ExampleObject(name = "suspension", value = Examples.SUSPENSION)))
    @APIResponse(
            responseCode = "201",
            description = "Done; the document as it stands now.",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    @APIResponse(
            responseCode = "202",
            description = "Waits for the other side; the document as it still stands.",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    @APIResponse(responseCode = "404", description = "DOCUMENT_UNKNOWN.")
    @APIResponse(
            responseCode = "409",
            description = "STATUS_NOT_ALLOWED, SECOND_PARTY_NEEDED or IDEMPOTENCY_KEY_REUSED.")
    public Response change(
            @NotNull @Valid ChangeBody change,
            @Parameter(
                            description = "Your name for this request, 1 to 64 visible ASCII characters.",
                            required = true,
                            example = "coc-2026-118-suspension")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context HttpHeaders headers) {
        var changed = register.change(new DocumentId(id), change.command(), new IdempotencyKey(key));
        var status = changed.annulment().isPresent() ? Response.Status.ACCEPTED : Response.Status.CREATED;
        return Response.status(status)
                .entity(DocumentBody.of(
                        changed.document(), changed.annulment(), clock.instant(), DocumentsResource.sentences(headers)))
                .build();
    }

    private static Response attachment(byte[] bytes, String name) {
        return Response.ok(bytes, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** A change of status. */
    @Schema(name = "StatusChange", description = "What is to be done to a document, and why.")
    public record ChangeBody(
            @Schema(description = "What is to be done.", required = true, example = "SUSPEND") @NotNull
                    StatusEvent.Event event,
            @Schema(
                            description =
                                    "Why, as a code: capitals, digits and underscores, 2 to 40. The public sees it.",
                            required = true,
                            example = "SURVEILLANCE_DEVIATION")
                    @NotNull
                    String reason,
            @Schema(
                            description = "Why, in words for those concerned, at most 500 characters.",
                            example = "Sample failed.")
                    String note,
            @Schema(
                            description =
                                    "Since when it counts: not in the future, not before what was done last; now if absent.",
                            example = "2026-04-02T10:00:00Z")
                    Instant effectiveFrom,
            @Schema(description = "The document that replaces it; with REPLACE only.", example = "UZ0007-C26-9ZK4T0B-5")
                    String successor) {

        StatusChange command() {
            return new StatusChange(
                    event,
                    reason,
                    Optional.ofNullable(note).orElse(""),
                    Optional.ofNullable(effectiveFrom),
                    Optional.ofNullable(successor).map(DocumentId::new));
        }
    }
}
