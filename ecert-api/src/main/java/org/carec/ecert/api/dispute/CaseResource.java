package org.carec.ecert.api.dispute;

import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.access.Role;
import org.carec.ecert.dispute.CaseState;
import org.carec.ecert.dispute.CaseUnknown;
import org.carec.ecert.dispute.DisputeDesk;
import org.carec.ecert.dispute.NewDecision;
import org.carec.ecert.dispute.ReportState;
import org.carec.ecert.exchange.IdempotencyKey;
import org.carec.ecert.platform.CaseNumber;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One case: what was reported, what was decided. */
@Path("v1/cases/{number}")
@Tag(name = "Disputes")
@RolesAllowed({Role.AUTHORITY_ADMIN, Role.CAB_OFFICER, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
public class CaseResource {

    @Inject
    DisputeDesk desk;

    @PathParam("number")
    @Parameter(description = "Number of any report of the case.", example = "CASE-4K7M-2QX9-ZK4T-0B5H-X")
    String number;

    @GET
    @Operation(
            operationId = "getCase",
            summary = "Look at a case",
            description =
                    "For the authority it belongs to, and for auditors without contacts; for the document's CAB once it was"
                            + " contested, without who reported what. For everybody else there is none (404).")
    @APIResponse(
            responseCode = "200",
            description = "The case, with its first hundred reports.",
            content = @Content(schema = @Schema(implementation = CaseBody.class)))
    @APIResponse(responseCode = "404", description = "CASE_UNKNOWN.")
    public CaseBody get() {
        return CaseBody.of(desk.get(typed()));
    }

    @GET
    @Path("state")
    @PermitAll
    @Operation(
            operationId = "getReportState",
            summary = "See what became of a report",
            description = "For whoever has its number, without a token. Neither what was reported, nor about what.")
    @APIResponse(
            responseCode = "200",
            description = "Where it stands.",
            content = @Content(schema = @Schema(implementation = StateBody.class)))
    @APIResponse(responseCode = "404", description = "CASE_UNKNOWN.")
    public Response state() {
        return Response.ok(StateBody.of(desk.state(typed())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.AUTHORITY_ADMIN)
    @Operation(
            operationId = "decideCase",
            summary = "Decide a case",
            description =
                    "CONTESTED: from now on every verdict about the document says that you are examining it, and stays what it"
                            + " is. SETTLED ends that; DISMISSED ends a case with nothing to it. What is to be done to the document is a"
                            + " change of its status. Sent again under the same Idempotency-Key it is decided once.")
    @RequestBody(
            description = "What you decide, and why.",
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionBody.class),
                            examples = @ExampleObject(name = "contested", value = Examples.CONTESTED)))
    @APIResponse(
            responseCode = "201",
            description = "Decided; the case as it stands now.",
            content = @Content(schema = @Schema(implementation = CaseBody.class)))
    @APIResponse(responseCode = "404", description = "CASE_UNKNOWN.")
    @APIResponse(responseCode = "409", description = "DECISION_NOT_ALLOWED or IDEMPOTENCY_KEY_REUSED.")
    public Response decide(
            @NotNull @Valid DecisionBody decision,
            @Parameter(
                            description = "Your name for this request, 1 to 64 visible ASCII characters.",
                            required = true,
                            example = "case-17-contested")
                    @HeaderParam("Idempotency-Key")
                    String key) {
        var decided = desk.decide(typed(), decision.command(), new IdempotencyKey(key));
        return Response.status(Response.Status.CREATED)
                .entity(CaseBody.of(decided))
                .build();
    }

    /** What is no number at all is nobody's. */
    private CaseNumber typed() {
        return CaseNumber.find(number).orElseThrow(CaseUnknown::new);
    }

    /** A decision, as it is sent. */
    @Schema(name = "CaseDecision", description = "What an authority says of a case.")
    public record DecisionBody(
            @Schema(description = "CONTESTED, SETTLED or DISMISSED.", required = true, example = "CONTESTED") @NotNull
                    CaseState decision,
            @Schema(
                            description =
                                    "Why, as a code: capitals, digits and underscores, 2 to 40. The CAB sees it when the case was"
                                            + " contested.",
                            required = true,
                            example = "GOODS_DIFFER")
                    @NotNull
                    String reason,
            @Schema(
                            description = "Why, in words for your own file, at most 2,000 characters.",
                            example = "Inspection ordered.")
                    String note) {

        NewDecision command() {
            return new NewDecision(decision, reason, Optional.ofNullable(note).orElse(""));
        }
    }

    /** What became of a report. */
    @Schema(name = "ReportState", description = "What became of a report.")
    public record StateBody(
            @Schema(description = "The report's number.", example = "CASE-4K7M-2QX9-ZK4T-0B5H-X") String number,
            @Schema(description = "Country whose authority has it.", example = "UZ") String authority,
            @Schema(description = "Where the case stands.", example = "CONTESTED") CaseState state,
            @Schema(description = "When you sent it.", example = "2026-04-20T10:00:00Z") Instant received,
            @Schema(description = "Since when it stands so.", example = "2026-04-21T08:30:00Z") Instant since) {

        static StateBody of(ReportState state) {
            return new StateBody(
                    state.number().value(), state.authority().value(), state.state(), state.received(), state.since());
        }
    }
}
