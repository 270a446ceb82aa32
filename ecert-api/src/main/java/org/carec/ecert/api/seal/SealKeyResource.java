package org.carec.ecert.api.seal;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.carec.ecert.api.registry.PublicAnswer;
import org.carec.ecert.seal.HubSeal;
import org.carec.ecert.seal.PublishedSealKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The hub's seal keys, for everybody who checks seals and signed statements without asking the hub. */
@Path("v1/trust/seal-keys")
@Tag(name = "Trust")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class SealKeyResource {

    @Inject
    HubSeal seal;

    @GET
    @Operation(
            operationId = "listSealKeys",
            summary = "List the hub's seal keys",
            description =
                    "Every key that opens seals of this hub, the newest first, as a JSON Web Key Set (RFC 7517). The newest seals; the others still verify what they sealed. A seal is a COSE_Sign1 (RFC 9052) with ES256, whose kid these keys name. The same set stands at /seal-keys.json.")
    @APIResponse(
            responseCode = "200",
            description = "The keys.",
            content = @Content(schema = @Schema(implementation = SealKeySet.class)))
    @APIResponse(responseCode = "503", description = "SEAL_KEY_MISSING: the hub's seal key is not in place.")
    public Response list() {
        return PublicAnswer.of(
                new SealKeySet(seal.published().stream().map(SealKeyBody::of).toList()));
    }

    /** A JWK Set. */
    @Schema(name = "SealKeySet", description = "A JSON Web Key Set.")
    public record SealKeySet(@Schema(description = "The keys, the newest first.") List<SealKeyBody> keys) {}

    /** A JWK. */
    @Schema(name = "SealKey", description = "A key of the hub on P-256, for ES256.")
    public record SealKeyBody(
            @Schema(description = "The key id in the seal's protected header, in hex.", example = "3f1c9a0be2d47785")
                    String kid,
            @Schema(description = "Always EC.", example = "EC") String kty,
            @Schema(description = "Always P-256.", example = "P-256") String crv,
            @Schema(description = "Always ES256.", example = "ES256") String alg,
            @Schema(description = "Always sig.", example = "sig") String use,
            @Schema(description = "The point's x, base64url.", example = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU")
                    String x,
            @Schema(description = "The point's y, base64url.", example = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0")
                    String y,
            @Schema(description = "The key's certificate, then those above it: base64 of their DER.")
                    List<String> x5c) {

        static SealKeyBody of(PublishedSealKey key) {
            return new SealKeyBody(key.kid(), key.kty(), key.crv(), key.alg(), key.use(), key.x(), key.y(), key.x5c());
        }
    }
}
