package org.carec.ecert.api.revocation;

import static org.carec.ecert.platform.Slots.Purpose.QUESTION;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.carec.ecert.access.Role;
import org.carec.ecert.api.platform.Spooled;
import org.carec.ecert.platform.Slots;
import org.carec.ecert.revocation.KeptList;
import org.carec.ecert.revocation.RevocationLists;
import org.carec.ecert.signature.RevocationEvidence;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The certificate revocation lists by which the hub decides whether a signer's certificate was revoked. */
@Path("v1/trust/revocation-lists")
@Tag(name = "Trust")
@Produces(MediaType.APPLICATION_JSON)
public class RevocationListResource {

    @Inject
    RevocationLists lists;

    @Inject
    Slots slots;

    @GET
    @PermitAll
    @Operation(
            operationId = "listRevocationLists",
            summary = "List revocation lists",
            description =
                    "The newest list the hub has of each registered national CA, by CA. They are few: one page holds them all.")
    @APIResponse(
            responseCode = "200",
            description = "The lists.",
            content = @Content(schema = @Schema(implementation = RevocationListPage.class)))
    public RevocationListPage list() {
        return new RevocationListPage(
                lists.all().stream().map(RevocationListBody::of).toList());
    }

    @POST
    @Consumes("application/pkix-crl")
    @RolesAllowed(Role.AUTHORITY_ADMIN)
    @Operation(
            operationId = "enterRevocationList",
            summary = "Hand in a revocation list",
            description =
                    "A complete CertificateList (RFC 5280, clause 5) in DER, of any registered national CA: it says itself whose it is. Handing in the same list again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/pkix-crl",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "200", description = "What is kept of that CA now.")
    @APIResponse(
            responseCode = "422",
            description =
                    "REVOCATION_LIST_REFUSED: no registered CA signed it, it is not as the profile wants it, or a newer one is kept.")
    public RevocationListBody enter(@NotNull InputStream list, @Context HttpHeaders headers) {
        try (var spooled = Spooled.of(list, RevocationEvidence.CRL_LIMIT)) {
            return RevocationListBody.of(
                    slots.within(QUESTION, headers.getLength(), () -> lists.enter(spooled.bytes())));
        }
    }

    /** All of them. */
    @Schema(name = "RevocationListPage", description = "The lists, by CA.")
    public record RevocationListPage(@Schema(description = "The lists.") List<RevocationListBody> items) {}

    /** A list. */
    @Schema(name = "RevocationList", description = "What the hub keeps of a CA.")
    public record RevocationListBody(
            @Schema(
                            description = "SHA-256 of the CA's certificate, in hex.",
                            example = "584fe137e88c578322098456c407bfb3c0a2ab59d1985e12aec0e764d9ff0bad")
                    String ca,
            @Schema(description = "CRL number.", example = "41") String number,
            @Schema(description = "When the CA made it.", example = "2026-03-02T10:00:00Z") String thisUpdate,
            @Schema(description = "Until when it is current.", example = "2026-03-09T10:00:00Z") String nextUpdate,
            @Schema(description = "When the hub got it.", example = "2026-03-02T10:05:00Z") String received) {

        static RevocationListBody of(KeptList list) {
            return new RevocationListBody(
                    list.ca(),
                    list.number(),
                    list.thisUpdate().toString(),
                    list.nextUpdate().toString(),
                    list.received().toString());
        }
    }
}
