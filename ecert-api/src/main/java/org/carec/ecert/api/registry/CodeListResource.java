package org.carec.ecert.api.registry;

import static org.carec.ecert.api.registry.CabResource.given;

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
import java.util.List;
import org.carec.ecert.platform.HsCode;
import org.carec.ecert.registry.HsTitle;
import org.carec.ecert.registry.Nomenclature;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The Harmonized System as a code list, for everybody. */
@Path("v1/code-lists/hs2022")
@Tag(name = "Code lists")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class CodeListResource {

    @Inject
    Nomenclature nomenclature;

    @GET
    @Operation(
            operationId = "listHsCodes",
            summary = "List HS codes",
            description =
                    "Chapters (2 digits), headings (4) and subheadings (6) of the Harmonized System, edition 2022, that begin with the prefix, in order.")
    @APIResponse(
            responseCode = "200",
            description = "A page of codes.",
            content = @Content(schema = @Schema(implementation = HsPage.class)))
    public Response list(
            @Parameter(description = "First digits; all codes when absent.", example = "8516") @QueryParam("prefix")
                    String prefix,
            @Parameter(description = "The cursor the page before gave.", example = "851660") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "Most codes to give, 1 to 100.", example = "50")
                    @DefaultValue("50")
                    @QueryParam("limit")
                    int limit) {
        var page = nomenclature.list(given(prefix).orElse(""), given(cursor).orElse(""), limit).stream()
                .map(HsBody::of)
                .toList();
        var full = page.size() >= Math.max(1, Math.min(limit, 100));
        return PublicAnswer.of(new HsPage(page, full ? page.get(page.size() - 1).code() : null));
    }

    @GET
    @Path("{code}")
    @Operation(
            operationId = "getHsCode",
            summary = "Look up an HS code",
            description = "One chapter, heading or subheading.")
    @APIResponse(
            responseCode = "200",
            description = "The code.",
            content = @Content(schema = @Schema(implementation = HsBody.class)))
    @APIResponse(responseCode = "404", description = "The nomenclature does not have it.")
    public Response get(
            @Parameter(description = "2, 4 or 6 digits.", example = "851660") @PathParam("code") String code) {
        return nomenclature
                .find(new HsCode(code))
                .map(HsBody::of)
                .map(PublicAnswer::of)
                .orElseThrow(NotFoundException::new);
    }

    /** A code. */
    @Schema(name = "HsCode", description = "A chapter, heading or subheading.")
    public record HsBody(
            @Schema(description = "2, 4 or 6 digits.", example = "851640") String code,
            @Schema(description = "Its title in English.", example = "Electric smoothing irons") String title) {

        static HsBody of(HsTitle entry) {
            return new HsBody(entry.code().value(), entry.title());
        }
    }

    /** A page. */
    @Schema(name = "HsCodePage", description = "A page of HS codes, in order.")
    public record HsPage(
            @Schema(description = "The codes.") List<HsBody> items,
            @Schema(description = "Cursor of the next page; absent on the last one.", example = "851660")
                    String next) {}
}
