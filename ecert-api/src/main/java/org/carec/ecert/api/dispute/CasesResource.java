package org.carec.ecert.api.dispute;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.access.Role;
import org.carec.ecert.dispute.CaseFilter;
import org.carec.ecert.dispute.CaseState;
import org.carec.ecert.dispute.DisputeDesk;
import org.carec.ecert.exchange.IdempotencyKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Something is wrong with a document: anybody says so, and its authority lists what was said. */
@Path("v1/cases")
@Tag(name = "Disputes")
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {

    @Inject
    DisputeDesk desk;

    @Inject
    @ConfigProperty(name = "ecert.public.url", defaultValue = "http://localhost:8080")
    String publicUrl;

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "report",
            summary = "Report that something is wrong",
            description =
                    "For everybody, without a token. The report goes to the competent authority of the country whose body the"
                            + " number names, or else of issuedIn. It changes no verdict: only the authority can say that a document is"
                            + " contested. The answer is the same whether the document is on record or not. Sent again under the same"
                            + " Idempotency-Key it is taken once.")
    @RequestBody(
            description = "What is wrong, and with what.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReportBody.class),
                            examples = {
                                @ExampleObject(name = "goods", value = Examples.REPORT),
                                @ExampleObject(name = "forgery", value = Examples.FORGED_NUMBER)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Taken; the number by which its state can be seen.",
            content = @Content(schema = @Schema(implementation = TakenBody.class)))
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_KEY_REUSED.")
    @APIResponse(responseCode = "422", description = "REPORT_REFUSED, with what is wrong by field.")
    public Response report(
            @NotNull @Valid ReportBody report,
            @Parameter(
                            description = "Your name for this request, 1 to 64 visible ASCII characters.",
                            required = true,
                            example = "report-2026-77")
                    @HeaderParam("Idempotency-Key")
                    String key) {
        var number = desk.report(report.command(), new IdempotencyKey(key)).value();
        var page = publicUrl.replaceAll("/+$", "") + "/report/" + number;
        return Response.status(Response.Status.CREATED)
                .entity(new TakenBody(number, page))
                .build();
    }

    @GET
    @RolesAllowed({Role.AUTHORITY_ADMIN, Role.CAB_OFFICER, Role.AUDITOR})
    @Operation(
            operationId = "listCases",
            summary = "List cases",
            description =
                    "Oldest first, without what was reported: an authority's own, a CAB's own once they are contested, all for"
                            + " auditors. Ask again with the cursor of the answer for the next page.")
    @APIResponse(
            responseCode = "200",
            description = "A page of cases.",
            content = @Content(schema = @Schema(implementation = CasePage.class)))
    public CasePage list(
            @Parameter(description = "Only cases that stand so.", example = "OPEN") @QueryParam("state")
                    CaseState state,
            @Parameter(description = "The cursor the page before gave.", example = "17")
                    @DefaultValue("0")
                    @QueryParam("cursor")
                    long cursor,
            @Parameter(description = "Most cases to give, 1 to 100.", example = "50")
                    @DefaultValue("50")
                    @QueryParam("limit")
                    int limit) {
        var filter = new CaseFilter(Optional.ofNullable(state), cursor, limit);
        var cases = desk.list(filter);
        var next = cases.size() < filter.limit()
                ? null
                : String.valueOf(cases.get(cases.size() - 1).id());
        return new CasePage(cases.stream().map(CaseBody::of).toList(), next);
    }

    /** What a reporter is told. */
    @Schema(name = "TakenReport", description = "A report that was taken.")
    public record TakenBody(
            @Schema(
                            description = "The report's number. Keep it: it is told once, and opens the page.",
                            example = "CASE-4K7M-2QX9-ZK4T-0B5H-X")
                    String number,
            @Schema(
                            description = "Page that says what became of it.",
                            example = "https://hub.example/report/CASE-4K7M-2QX9-ZK4T-0B5H-X")
                    String page) {}

    /** A page. */
    @Schema(name = "CasePage", description = "A page of cases, oldest first.")
    public record CasePage(
            @Schema(description = "The cases.") List<CaseBody> items,
            @Schema(description = "Cursor of the next page; absent on the last one.", example = "17") String next) {}
}
