package org.carec.ecert.api.arrangement;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.carec.ecert.api.registry.PublicAnswer;
import org.carec.ecert.arrangement.ArrangementRegister;
import org.carec.ecert.arrangement.NewArrangement;
import org.carec.ecert.arrangement.RegisteredArrangement;
import org.carec.ecert.arrangement.Stage;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.registry.Step;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The arrangements of mutual recognition, for everybody. */
@Path("v1/trust/arrangements")
@Tag(name = "Trust")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ArrangementResource {

    @Inject
    ArrangementRegister arrangements;

    @Inject
    Clock clock;

    @GET
    @Operation(
            operationId = "listArrangements",
            summary = "List arrangements",
            description =
                    "Who recognises whose documents: the arrangements that were enacted once, by code, with their history. The lanes they open are a list of their own.")
    @APIResponse(
            responseCode = "200",
            description = "The arrangements.",
            content = @Content(schema = @Schema(implementation = ArrangementList.class)))
    public Response list() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return PublicAnswer.of(new ArrangementList(arrangements.arrangements().stream()
                .map(arrangement -> ArrangementBody.of(arrangement, today))
                .toList()));
    }

    /** All of them: they are few. */
    @Schema(name = "ArrangementList", description = "The arrangements, by code.")
    public record ArrangementList(@Schema(description = "The arrangements.") List<ArrangementBody> items) {}

    /** An arrangement. */
    @Schema(name = "Arrangement", description = "Who recognises whose documents.")
    public record ArrangementBody(
            @Schema(description = "Its code, as lanes name it.", example = "PK-UZ-APPLIANCES") String code,
            @Schema(description = "What it is called.", example = "Household appliances, Pakistan and Uzbekistan")
                    String title,
            @Schema(description = "How many recognise each other.", example = "BILATERAL") NewArrangement.Kind kind,
            @Schema(description = "The act it rests on.", example = "Memorandum of 12 January 2025") String legalBasis,
            @Schema(description = "Its members, ISO 3166-1 alpha-2.", example = "[\"PK\",\"UZ\"]") List<String> members,
            @Schema(description = "The stage it has reached today (UTC).", example = "ENACTED") Stage stage,
            @Schema(description = "Every stage it went through, oldest first.") List<StageBody> history) {

        static ArrangementBody of(RegisteredArrangement arrangement, LocalDate today) {
            return new ArrangementBody(
                    arrangement.code(),
                    arrangement.title(),
                    arrangement.kind(),
                    arrangement.legalBasis(),
                    arrangement.members().stream().map(CountryCode::value).toList(),
                    arrangement.history().on(today).orElse(Stage.DRAFT),
                    arrangement.history().steps().stream().map(StageBody::of).toList());
        }
    }

    /** A stage of its life. */
    @Schema(name = "ArrangementStage", description = "A stage of an arrangement's life.")
    public record StageBody(
            @Schema(description = "What it became.", example = "ENACTED") Stage stage,
            @Schema(description = "Its first day as such (UTC).", example = "2025-02-01") LocalDate from) {

        static StageBody of(Step<Stage> step) {
            return new StageBody(step.status(), step.effectiveFrom());
        }
    }
}
