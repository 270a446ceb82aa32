package org.carec.ecert.api.watch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.carec.ecert.access.Role;
import org.carec.ecert.api.watch.WatchBody.FileBody;
import org.carec.ecert.api.watch.WatchBody.MessageBody;
import org.carec.ecert.api.watch.WatchBody.NewBody;
import org.carec.ecert.api.watch.WatchBody.PageBody;
import org.carec.ecert.exchange.IdempotencyKey;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.watch.WatchFilter;
import org.carec.ecert.watch.Watched;
import org.carec.ecert.watch.WebhookRequest;
import org.carec.ecert.watch.WebhookWatches;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Watches of the calling client. */
@Path("v1/watches")
@Tag(name = "Verify")
@RolesAllowed({Role.CAB_OFFICER, Role.IMPORT_OFFICER})
@Produces(MediaType.APPLICATION_JSON)
public class WatchesResource {

    private static final String ID = "The watch's id.";

    @Inject
    WebhookWatches watches;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "watch",
            summary = "Be told when an answer changes",
            description =
                    "The hub remembers its answer about the document and sends a message each time it changes: VALID or INVALID, the"
                            + " reason, the acceptance. Messages are signed as Standard Webhooks says (webhook-id, webhook-timestamp,"
                            + " webhook-signature), have the same webhook-id at each attempt, and are sent until you answer 2xx, ten"
                            + " times in about two days; 410 ends the watch's messages. Order is not promised: go by timestamp.")
    @APIResponse(
            responseCode = "201",
            description = "The watch and its secret. The same request under the same key is answered the same.",
            content = @Content(schema = @Schema(implementation = NewBody.class)))
    @APIResponse(responseCode = "409", description = "TOO_MANY_WATCHES, or IDEMPOTENCY_KEY_REUSED.")
    @APIResponse(
            responseCode = "422",
            description = "WEBHOOK_ADDRESS_REFUSED, MALFORMED_ID, CHECK_CHARACTER or IDEMPOTENCY_KEY_MISSING.")
    public Response add(
            @NotNull @Valid Wanted wanted,
            @Parameter(
                            description =
                                    "Your name for this request, 1 to 64 visible ASCII characters: sent again with the same"
                                            + " body, it gets the same answer.",
                            required = true,
                            example = "watch-2026-118")
                    @HeaderParam("Idempotency-Key")
                    String key) {
        var added = watches.add(wanted.request(new IdempotencyKey(key)));
        return Response.status(Response.Status.CREATED)
                .entity(new NewBody(WatchBody.of(added.watch()), added.secret()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Operation(
            operationId = "listWatches",
            summary = "List your watches",
            description = "By id, a page at a time: give the cursor of one answer to get the next page.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(schema = @Schema(implementation = PageBody.class)))
    public PageBody list(
            @Parameter(description = "The cursor of the page before; absent for the first.")
                    @QueryParam("cursor")
                    @DefaultValue("")
                    String cursor,
            @Parameter(description = "Most watches to give, 1 to 100.", example = "50")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    int limit) {
        var filter = new WatchFilter(cursor, limit);
        var page = watches.list(filter).stream().map(WatchBody::of).toList();
        return new PageBody(
                page,
                page.size() < filter.limit() ? null : page.get(page.size() - 1).id());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getWatch",
            summary = "Look at a watch",
            description = "The watch, the answer given last, and what became of its last messages.")
    @APIResponse(
            responseCode = "200",
            description = "The watch.",
            content = @Content(schema = @Schema(implementation = FileBody.class)))
    @APIResponse(responseCode = "404", description = "WATCH_UNKNOWN: you have no such watch.")
    public FileBody get(@Parameter(description = ID) @PathParam("id") String id) {
        return new FileBody(
                WatchBody.of(watches.get(id)),
                watches.deliveries(id).stream().map(MessageBody::of).toList());
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteWatch",
            summary = "End a watch",
            description = "What was waiting to be sent is not sent any more.")
    @APIResponse(responseCode = "204", description = "It has ended.")
    @APIResponse(responseCode = "404", description = "WATCH_UNKNOWN: you have no such watch.")
    public void delete(@Parameter(description = ID) @PathParam("id") String id) {
        watches.delete(id);
    }

    /** What a client wants to be told of, and where. */
    @Schema(name = "WantedWatch", description = "What you want to be told of, and where.")
    public record Wanted(
            @Schema(
                            description =
                                    "A document number as printed; case, spaces and hyphens do not matter. It need not be known yet.",
                            required = true,
                            example = "UZ0007-C26-4K7M2QX-8")
                    @NotBlank
                    @Size(max = 200)
                    String id,
            @Schema(description = "Country whose acceptance is watched too, ISO 3166-1 alpha-2.", example = "PK")
                    @Size(max = 2)
                    String importCountry,
            @Schema(
                            description =
                                    "Where messages go: https, a host with a public address, no credentials, no fragment.",
                            required = true,
                            example = "https://portal.example/hooks/ecert")
                    @NotBlank
                    @Size(max = 500)
                    String url) {

        WebhookRequest request(IdempotencyKey key) {
            var country = Optional.ofNullable(importCountry).filter(named -> !named.isBlank());
            return new WebhookRequest(new Watched(new DocumentId(id), country.map(CountryCode::new)), url, key);
        }
    }
}
