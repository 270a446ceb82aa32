package org.carec.ecert.api.exchange;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.carec.ecert.exchange.MetadataProfile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JSON Schemas that metadata must meet. */
@Path("v1/metadata-profiles/{name}/{version}")
@Tag(name = "Push")
@PermitAll
public class MetadataProfilesResource {

    private static final String SCHEMA = "application/schema+json";

    @GET
    @Produces(SCHEMA)
    @Operation(
            operationId = "getMetadataProfile",
            summary = "Get a metadata profile",
            description = "The JSON Schema (draft 2020-12) of one version of a profile. It never changes.")
    @APIResponse(responseCode = "200", description = "The schema.", content = @Content(mediaType = SCHEMA))
    @APIResponse(responseCode = "404", description = "There is no such profile.")
    public String get(
            @Parameter(description = "Name of the profile: e-coc or e-tr.", example = "e-coc") @PathParam("name")
                    String name,
            @Parameter(description = "Its version.", example = "1") @PathParam("version") String version) {
        return MetadataProfile.find(name + "/" + version)
                .map(MetadataProfile::text)
                .orElseThrow(NotFoundException::new);
    }
}
