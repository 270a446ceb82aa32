package org.carec.ecert.api.arrangement;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.api.registry.PublicAnswer;
import org.carec.ecert.arrangement.ArrangementRegister;
import org.carec.ecert.arrangement.Coverage;
import org.carec.ecert.arrangement.LaneFilter;
import org.carec.ecert.arrangement.RegisteredLane;
import org.carec.ecert.arrangement.Stage;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.HsCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The lanes that arrangements open, for everybody. */
@Path("v1/trust/lanes")
@Tag(name = "Trust")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class LaneResource {

    @Inject
    ArrangementRegister arrangements;

    @Inject
    Clock clock;

    @GET
    @Operation(
            operationId = "listLanes",
            summary = "List lanes",
            description =
                    "Which country takes which documents from which: one entry for each direction. A lane is one way; A to B says nothing of B to A. Ask again with the cursor of the answer for the next page.")
    @APIResponse(
            responseCode = "200",
            description = "A page of lanes.",
            content = @Content(schema = @Schema(implementation = LanePage.class)))
    public Response list(
            @Parameter(description = "Only lanes from this country, ISO 3166-1 alpha-2.", example = "UZ")
                    @QueryParam("exporter")
                    String exporter,
            @Parameter(description = "Only lanes to this country, ISO 3166-1 alpha-2.", example = "PK")
                    @QueryParam("destination")
                    String destination,
            @Parameter(description = "Only lanes that cover this HS code or prefix.", example = "851660")
                    @QueryParam("hs")
                    String hs,
            @Parameter(description = "Only lanes for this type of document.", example = "E_COC") @QueryParam("type")
                    DocumentType type,
            @Parameter(description = "The cursor the page before gave.", example = "17")
                    @DefaultValue("0")
                    @QueryParam("cursor")
                    long cursor,
            @Parameter(description = "Most lanes to give, 1 to 100.", example = "50")
                    @DefaultValue("50")
                    @QueryParam("limit")
                    int limit) {
        var filter = new LaneFilter(
                given(exporter).map(CountryCode::new),
                given(destination).map(CountryCode::new),
                given(hs).map(HsCode::new),
                Optional.ofNullable(type),
                cursor,
                limit);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var lanes = arrangements.lanes(filter);
        var next = lanes.size() < filter.limit()
                ? null
                : String.valueOf(lanes.get(lanes.size() - 1).id());
        return PublicAnswer.of(new LanePage(
                lanes.stream().map(lane -> LaneBody.of(lane, today)).toList(), next));
    }

    private static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A lane. */
    @Schema(name = "Lane", description = "One direction of an arrangement.")
    public record LaneBody(
            @Schema(description = "Code of the arrangement that opens it.", example = "PK-UZ-APPLIANCES")
                    String arrangement,
            @Schema(description = "Stage of the arrangement today (UTC).", example = "ENACTED") Stage stage,
            @Schema(description = "Whether it is open today (UTC).", example = "true") boolean open,
            @Schema(description = "Country the documents come from.", example = "UZ") String exporter,
            @Schema(description = "Country that takes them.", example = "PK") String destination,
            @Schema(description = "HS prefix, 2 to 10 digits.", example = "8516") String hs,
            @Schema(description = "The type of document.", example = "E_COC") DocumentType type,
            @Schema(description = "Its first day.", example = "2025-02-01") LocalDate from,
            @Schema(description = "Its last day; absent when it has none.", example = "2030-01-31") LocalDate to,
            @Schema(description = "Whether the destination demands the document.", example = "VOLUNTARY")
                    Coverage coverage,
            @Schema(
                            description = "How many months old a test report may be; absent when any age will do.",
                            example = "24")
                    Integer maxReportAgeMonths) {

        static LaneBody of(RegisteredLane lane, LocalDate today) {
            var terms = lane.terms();
            return new LaneBody(
                    lane.arrangement(),
                    lane.history().on(today).orElse(null),
                    lane.open(today),
                    lane.exporter().value(),
                    lane.destination().value(),
                    terms.hs().value(),
                    terms.type(),
                    terms.period().from(),
                    terms.period().to().orElse(null),
                    terms.coverage(),
                    terms.maxReportAgeMonths().orElse(null));
        }
    }

    /** A page. */
    @Schema(name = "LanePage", description = "A page of lanes.")
    public record LanePage(
            @Schema(description = "The lanes.") List<LaneBody> items,
            @Schema(description = "Cursor of the next page; absent on the last one.", example = "17") String next) {}
}
