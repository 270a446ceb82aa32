package org.carec.ecert.api.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.carec.ecert.access.Role;
import org.carec.ecert.identity.ClientRegister;
import org.carec.ecert.identity.RegisteredClient;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** API clients of the authority's country: what they may, and whether they may it now. */
@Path("v1/clients/{id}")
@Tag(name = "Access")
@RolesAllowed({Role.HUB_ADMIN, Role.AUTHORITY_ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class ClientResource {

    @Inject
    ClientRegister clients;

    @GET
    @Operation(
            operationId = "getClient",
            summary = "Look at an API client",
            description = "The client as it is registered. An authority sees the clients of its country.")
    @APIResponse(responseCode = "200", description = "The client.")
    public ClientBody get(
            @Parameter(description = "The client's id.", example = "uz0007-it") @PathParam("id") String id) {
        return ClientBody.of(clients.get(id));
    }

    @PUT
    @Path("suspension")
    @Operation(
            operationId = "suspendClient",
            summary = "Suspend an API client",
            description =
                    "Its tokens stop working within two seconds and it gets no new ones. Doing it again changes nothing.")
    @APIResponse(responseCode = "200", description = "The client, suspended.")
    public ClientBody suspend(
            @Parameter(description = "The client's id.", example = "uz0007-it") @PathParam("id") String id) {
        return ClientBody.of(clients.suspend(id));
    }

    @DELETE
    @Path("suspension")
    @Operation(
            operationId = "restoreClient",
            summary = "Restore a suspended API client",
            description = "It gets tokens again. Doing it again changes nothing.")
    @APIResponse(responseCode = "200", description = "The client, active.")
    public ClientBody restore(
            @Parameter(description = "The client's id.", example = "uz0007-it") @PathParam("id") String id) {
        return ClientBody.of(clients.restore(id));
    }

    /** A client, without its key. */
    @Schema(name = "Client", description = "A registered API client.")
    public record ClientBody(
            @Schema(description = "Its name in OAuth (client_id).", example = "uz0007-it") String id,
            @Schema(
                            description = "The CAB it acts for; absent when it acts for a country or the hub.",
                            example = "UZ0007")
                    String cab,
            @Schema(description = "The country it acts for; absent when it acts for a CAB or the hub.", example = "UZ")
                    String country,
            @Schema(description = "The scopes it may ask for.", example = "[\"documents\", \"keys\"]")
                    List<String> scopes,
            @Schema(description = "Whether it gets tokens.", example = "ACTIVE") RegisteredClient.Status status,
            @Schema(description = "When it was registered.", example = "2026-03-02T10:00:00Z") Instant registered) {

        static ClientBody of(RegisteredClient client) {
            return new ClientBody(
                    client.id(),
                    client.cab().map(Object::toString).orElse(null),
                    client.country().map(Object::toString).orElse(null),
                    client.scopes().stream().sorted().toList(),
                    client.status(),
                    client.registered());
        }
    }
}
