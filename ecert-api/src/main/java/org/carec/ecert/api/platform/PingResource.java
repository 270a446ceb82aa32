package org.carec.ecert.api.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says that the hub is reached and answers, and nothing else: for clients that try their way to it. It is the floor that pages are measured by. */
@Path("v1/ping")
@Tag(name = "Description")
@PermitAll
public class PingResource {

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "ping",
            summary = "Whether the hub is reached",
            description = "Answers with nothing: for a client that tries its way to the hub.")
    @APIResponse(responseCode = "200", description = "It is.")
    public Response ping() {
        return Response.ok().build();
    }
}
