package org.carec.ecert.api.registry;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.carec.ecert.registry.AccreditationBody;
import org.carec.ecert.registry.Foundation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who accredits the bodies, for everybody. */
@Path("v1/trust/accreditation-bodies")
@Tag(name = "Trust")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class AccreditationBodyResource {

    @Inject
    Foundation foundation;

    @GET
    @Operation(
            operationId = "listAccreditationBodies",
            summary = "List accreditation bodies",
            description = "Who accredits the conformity assessment bodies, by code.")
    @APIResponse(
            responseCode = "200",
            description = "The accreditation bodies.",
            content = @Content(schema = @Schema(implementation = AccreditorList.class)))
    public Response list() {
        return PublicAnswer.of(new AccreditorList(foundation.accreditationBodies().stream()
                .map(AccreditorBody::of)
                .toList()));
    }

    /** All of them: they are few. */
    @Schema(name = "AccreditationBodyList", description = "The accreditation bodies, by code.")
    public record AccreditorList(@Schema(description = "The accreditation bodies.") List<AccreditorBody> items) {}

    /** An accreditation body. */
    @Schema(name = "AccreditationBody", description = "Who accredits conformity assessment bodies.")
    public record AccreditorBody(
            @Schema(description = "Its code, as accreditations name it.", example = "UZAC") String code,
            @Schema(description = "Its country, ISO 3166-1 alpha-2.", example = "UZ") String country,
            @Schema(description = "Its name.", example = "Center for Accreditation") String name) {

        static AccreditorBody of(AccreditationBody body) {
            return new AccreditorBody(body.code(), body.country().value(), body.name());
        }
    }
}
