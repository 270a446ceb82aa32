package org.carec.ecert.api.registry;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.HsCode;
import org.carec.ecert.registry.CabFilter;
import org.carec.ecert.registry.CabRegister;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The authorised CABs, for everybody. */
@Path("v1/trust/cabs")
@Tag(name = "Trust")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class CabResource {

    @Inject
    CabRegister cabs;

    @Inject
    Clock clock;

    @GET
    @Operation(
            operationId = "listCabs",
            summary = "List conformity assessment bodies",
            description =
                    "The bodies that were authorised once, by code, with what each is accredited for. Ask again with the cursor of the answer for the next page.")
    @APIResponse(
            responseCode = "200",
            description = "A page of bodies.",
            content = @Content(schema = @Schema(implementation = CabPage.class)))
    public Response list(
            @Parameter(description = "Only bodies of this country, ISO 3166-1 alpha-2.", example = "UZ")
                    @QueryParam("country")
                    String country,
            @Parameter(description = "Only bodies with a scope that covers this HS code or prefix.", example = "851660")
                    @QueryParam("hs")
                    String hs,
            @Parameter(
                            description = "Only bodies with this standard, or one that begins so, in their scope.",
                            example = "IEC 60335-1:2020")
                    @QueryParam("standard")
                    String standard,
            @Parameter(description = "The cursor the page before gave.", example = "UZ0007") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "Most bodies to give, 1 to 100.", example = "50")
                    @DefaultValue("50")
                    @QueryParam("limit")
                    int limit) {
        var after = given(cursor).map(CabCode::new).map(CabCode::value).orElse("");
        var filter = new CabFilter(
                given(country).map(CountryCode::new), given(hs).map(HsCode::new), given(standard), after, limit);
        var today = today();
        var page = cabs.list(filter).stream().map(cab -> CabBody.of(cab, today)).toList();
        var next =
                page.size() < filter.limit() ? null : page.get(page.size() - 1).code();
        return PublicAnswer.of(new CabPage(page, next));
    }

    @GET
    @Path("{code}")
    @Operation(
            operationId = "getCab",
            summary = "Look at a conformity assessment body",
            description = "One body with its accreditations, their scope, and its status today (UTC).")
    @APIResponse(
            responseCode = "200",
            description = "The body.",
            content = @Content(schema = @Schema(implementation = CabBody.class)))
    @APIResponse(responseCode = "404", description = "No body with this code was ever authorised.")
    public Response get(
            @Parameter(description = "The body's code.", example = "UZ0007") @PathParam("code") String code) {
        return cabs.find(new CabCode(code))
                .filter(cab -> cab.wasAuthorised())
                .map(cab -> CabBody.of(cab, today()))
                .map(PublicAnswer::of)
                .orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A page. */
    @Schema(name = "CabPage", description = "A page of bodies, by code.")
    public record CabPage(
            @Schema(description = "The bodies.") List<CabBody> items,
            @Schema(description = "Cursor of the next page; absent on the last one.", example = "UZ0007")
                    String next) {}
}
