package org.carec.ecert.api.registry;

import static org.carec.ecert.api.registry.CabResource.given;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.carec.ecert.access.Role;
import org.carec.ecert.api.registry.KeyRequests.ChallengeBody;
import org.carec.ecert.api.registry.KeyRequests.ChallengeRequest;
import org.carec.ecert.api.registry.KeyRequests.ProofRequest;
import org.carec.ecert.api.registry.KeyRequests.StatusRequest;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.registry.KeyFilter;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.registry.ProofOfPossession;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys that documents are signed with: public to read; proposed by a CAB, approved by its country's authority. */
@Path("v1/trust/keys")
@Tag(name = "Trust")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class KeyResource {

    private static final String ID = "The key's id: SHA-256 of the DER certificate, in hex.";

    @Inject
    KeyRegister keys;

    @GET
    @PermitAll
    @Operation(
            operationId = "listKeys",
            summary = "List signing keys",
            description =
                    "Keys that were active once, by id, whatever became of them. Ask again with the cursor of the answer for the next page.")
    @APIResponse(
            responseCode = "200",
            description = "A page of keys.",
            content = @Content(schema = @Schema(implementation = KeyPage.class)))
    public Response list(
            @Parameter(description = "Only keys of this body.", example = "UZ0007") @QueryParam("cab") String cab,
            @Parameter(description = "The cursor the page before gave.") @QueryParam("cursor") String cursor,
            @Parameter(description = "Most keys to give, 1 to 100.", example = "50")
                    @DefaultValue("50")
                    @QueryParam("limit")
                    int limit) {
        var filter = new KeyFilter(given(cab).map(CabCode::new), given(cursor).orElse(""), limit);
        var page = keys.list(filter).stream().map(KeyBody::of).toList();
        var next =
                page.size() < filter.limit() ? null : page.get(page.size() - 1).id();
        return PublicAnswer.of(new KeyPage(page, next));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getKey",
            summary = "Look at a signing key",
            description = "One key with its certificate and status. A key that was only proposed is not shown.")
    @APIResponse(
            responseCode = "200",
            description = "The key.",
            content = @Content(schema = @Schema(implementation = KeyBody.class)))
    @APIResponse(responseCode = "404", description = "No key with this id was ever active.")
    public Response get(@Parameter(description = ID) @PathParam("id") String id) {
        return keys.find(id)
                .filter(key -> key.activeFrom().isPresent())
                .map(KeyBody::of)
                .map(PublicAnswer::of)
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("challenges")
    @RolesAllowed(Role.KEY_OFFICER)
    @Operation(
            operationId = "challengeKey",
            summary = "Ask for a challenge to sign",
            description =
                    "The first step of registering a key. The answer's text, as UTF-8, is to be signed with the certificate's key by the algorithm the answer names; it works once, for 15 minutes, for this CAB and this certificate.")
    @APIResponse(responseCode = "200", description = "The challenge.")
    @APIResponse(
            responseCode = "422",
            description = "CERTIFICATE_REFUSED: it is not a certificate in PEM, or its key cannot be used.")
    public ChallengeBody challenge(@NotNull @Valid ChallengeRequest request) {
        return ChallengeBody.of(
                keys.challenge(KeyRequests.chain(request.certificate()).get(0)));
    }

    @POST
    @RolesAllowed(Role.KEY_OFFICER)
    @Operation(
            operationId = "proposeKey",
            summary = "Propose a signing key",
            description =
                    "Hands in the signature over the challenge. The certificate must lead to a registered national CA of the CAB's country, be for signing (digitalSignature or nonRepudiation), not a CA's, valid now, with an RSA key of 2048 to 8192 bits or one on P-256, P-384 or P-521, or Ed25519; or of GOST R 34.10-2012 where the signature profile of the CAB's country allows it. The key is PROPOSED until its country's authority approves it.")
    @APIResponse(
            responseCode = "201",
            description = "The key, PROPOSED.",
            content = @Content(schema = @Schema(implementation = KeyBody.class)))
    @APIResponse(responseCode = "409", description = "KEY_TAKEN: certificate or public key was registered before.")
    @APIResponse(responseCode = "422", description = "CHALLENGE_REFUSED or CERTIFICATE_REFUSED, with the reason.")
    public Response propose(@NotNull @Valid ProofRequest request) {
        var chain = KeyRequests.chain(request.certificate());
        var key = keys.propose(new ProofOfPossession(request.challenge(), chain, request.signature()));
        return Response.created(URI.create("v1/trust/keys/" + key.id()))
                .entity(KeyBody.of(key))
                .build();
    }

    @POST
    @Path("{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.AUTHORITY_ADMIN)
    @Operation(
            operationId = "approveKey",
            summary = "Approve a proposed key",
            description =
                    "The second person's word, by the authority of the CAB's country. The key is ACTIVE from this moment.")
    @APIResponse(responseCode = "200", description = "The key, ACTIVE.")
    @APIResponse(responseCode = "403", description = "NOT_YOURS or SECOND_PERSON_NEEDED.")
    @APIResponse(responseCode = "404", description = "NOT_ENTERED: there is no such key.")
    @APIResponse(responseCode = "409", description = "STEP_NOT_ALLOWED: it is not PROPOSED.")
    public KeyBody approve(@Parameter(description = ID) @PathParam("id") String id) {
        return KeyBody.of(keys.approve(id));
    }

    @POST
    @Path("{id}/status-events")
    @RolesAllowed({Role.KEY_OFFICER, Role.AUTHORITY_ADMIN})
    @Operation(
            operationId = "changeKey",
            summary = "Suspend, restore, retire or revoke a key",
            description =
                    "From this moment. A CAB may suspend, retire and revoke its own keys; its country's authority may restore them too, but not whoever suspended them.")
    @APIResponse(responseCode = "200", description = "The key in its new status.")
    @APIResponse(responseCode = "403", description = "NOT_YOURS or SECOND_PERSON_NEEDED.")
    @APIResponse(responseCode = "409", description = "STEP_NOT_ALLOWED from the status it has.")
    public KeyBody change(
            @Parameter(description = ID) @PathParam("id") String id, @NotNull @Valid StatusRequest request) {
        return KeyBody.of(keys.change(id, request.change()));
    }

    /** A page. */
    @Schema(name = "KeyPage", description = "A page of keys, by id.")
    public record KeyPage(
            @Schema(description = "The keys.") List<KeyBody> items,
            @Schema(description = "Cursor of the next page; absent on the last one.") String next) {}
}
