package org.carec.ecert.api.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Base64;
import org.carec.ecert.access.Role;
import org.carec.ecert.exchange.IdempotencyKey;
import org.carec.ecert.exchange.Reservation;
import org.carec.ecert.exchange.ReservationDesk;
import org.carec.ecert.seal.QrCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Numbers and QR codes handed out before a CAB signs. */
@Path("v1/reservations")
@Tag(name = "Push")
@RolesAllowed(Role.CAB_OFFICER)
@Produces(MediaType.APPLICATION_JSON)
public class ReservationsResource {

    @Inject
    ReservationDesk desk;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reserve",
            summary = "Reserve a document number",
            description =
                    "Gives the number and the QR code to print in a document before it is signed. The push that uses it must"
                            + " declare exactly the same metadata (RFC 8785), within 30 days.")
    @RequestBody(
            description = "The document's metadata, as its profile has it (see /v1/metadata-profiles).",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT),
                            examples = {
                                @ExampleObject(name = "certificate", value = Examples.CERTIFICATE),
                                @ExampleObject(name = "report", value = Examples.REPORT)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The number, with what is printed beside it.",
            content = @Content(schema = @Schema(implementation = ReservationBody.class)))
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_KEY_REUSED.")
    @APIResponse(responseCode = "422", description = "METADATA_REFUSED, with all findings.")
    public Response reserve(
            byte[] metadata,
            @Parameter(
                            description =
                                    "Your name for this request, 1 to 64 visible ASCII characters: sent again with the same"
                                            + " body, it gets the same answer.",
                            required = true,
                            example = "coc-2026-118-r")
                    @HeaderParam("Idempotency-Key")
                    String key) {
        var reservation = desk.reserve(metadata, new IdempotencyKey(key));
        return Response.status(Response.Status.CREATED)
                .entity(ReservationBody.of(reservation))
                .build();
    }

    /** A reserved number. */
    @Schema(name = "Reservation", description = "A number handed out before signing.")
    public record ReservationBody(
            @Schema(description = "The document's number, to be printed in it.", example = "UZ0007-C26-4K7M2QX-8")
                    String documentId,
            @Schema(
                            description = "The presenter's token: whoever shows it sees the metadata.",
                            example = "E260FAKS7FW4G0KB")
                    String token,
            @Schema(description = "The hub's seal over the declaration: COSE_Sign1 (RFC 9052), base64url.") String seal,
            @Schema(description = "The QR code to be printed, at least 30 mm wide with its quiet zone.") QrBody qr,
            @Schema(description = "SHA-256 of the canonical metadata (RFC 8785), hex.") String metadataSha256,
            @Schema(description = "When it was reserved.", example = "2026-03-02T10:00:00Z") Instant reserved,
            @Schema(description = "After this the number can no longer be used.", example = "2026-04-01T10:00:00Z")
                    Instant expires) {

        static ReservationBody of(Reservation reservation) {
            return new ReservationBody(
                    reservation.id().value(),
                    reservation.token(),
                    reservation.seal(),
                    QrBody.of(reservation.qrContent()),
                    reservation.metadataSha256(),
                    reservation.reserved(),
                    reservation.expires());
        }
    }

    /** A QR code in the forms a document can carry. */
    @Schema(name = "QrCode", description = "A QR code (ISO/IEC 18004, error correction M).")
    public record QrBody(
            @Schema(
                            description = "What it says: the verify link, token and seal.",
                            example = "https://hub.example/d/UZ0007-C26-4K7M2QX-8?t=E260FAKS7FW4G0KB#hEOh…")
                    String content,
            @Schema(description = "PNG, ten pixels a module, Base64.") String png,
            @Schema(description = "SVG as text, one unit a module.") String svg) {

        static QrBody of(String content) {
            var code = QrCode.of(content);
            return new QrBody(content, Base64.getEncoder().encodeToString(code.png()), code.svg());
        }
    }
}
