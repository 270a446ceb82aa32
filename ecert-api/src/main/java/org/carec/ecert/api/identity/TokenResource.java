package org.carec.ecert.api.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.carec.ecert.identity.AccessTokens;
import org.carec.ecert.identity.TokenRefused;
import org.carec.ecert.identity.TokenRefused.Reason;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The token endpoint: {@code client_credentials} with {@code private_key_jwt}. */
@Path("oauth/token")
@Tag(name = "Access")
@PermitAll
public class TokenResource {

    private static final String GRANT = "client_credentials";
    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    @Inject
    AccessTokens tokens;

    @Inject
    @ConfigProperty(name = "ecert.public.url", defaultValue = "http://localhost:8080")
    String publicUrl;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueToken",
            summary = "Ask for an access token",
            description =
                    "OAuth 2.0 client credentials (RFC 6749 section 4.4). The client proves itself with a JWT signed with its registered key (private_key_jwt, RFC 7523): iss and sub are its client id, aud this endpoint's address or the hub's public address, exp at most five minutes ahead, jti new each time. The token works ten minutes; send it as Authorization: Bearer.")
    @APIResponse(
            responseCode = "200",
            description = "A token. Keep it in memory only.",
            content = @Content(schema = @Schema(implementation = Token.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "The request is not one of this endpoint, or asks for a scope the client does not have (RFC 6749 section 5.2).",
            content = @Content(schema = @Schema(implementation = Refusal.class)))
    @APIResponse(
            responseCode = "401",
            description = "invalid_client: the assertion does not prove who the client is.",
            content = @Content(schema = @Schema(implementation = Refusal.class)))
    public Response issue(
            @Schema(description = "Always client_credentials.", example = GRANT) @FormParam("grant_type")
                    String grantType,
            @Schema(description = "Always urn:ietf:params:oauth:client-assertion-type:jwt-bearer.", example = ASSERTION)
                    @FormParam("client_assertion_type")
                    String assertionType,
            @Schema(description = "The signed JWT, in compact form.", example = "eyJhbGciOiJFUzI1NiJ9.eyJpc3Mi.MEUC")
                    @FormParam("client_assertion")
                    String assertion,
            @Schema(
                            description = "The scopes asked for, separated by spaces; all the client has when absent.",
                            example = "documents")
                    @FormParam("scope")
                    String scope) {
        try {
            require(grantType, assertionType);
            var token = tokens.issue(assertion, audiences(), split(scope));
            var body = new Token(
                    token.value(), "Bearer", token.seconds(), String.join(" ", new TreeSet<>(token.scopes())));
            return Response.ok(body).header("Pragma", "no-cache").build();
        } catch (TokenRefused refused) {
            return refusal(refused);
        }
    }

    private static void require(String grantType, String assertionType) {
        if (grantType == null) {
            throw new TokenRefused(Reason.INVALID_REQUEST, "grant_type is missing; it must be " + GRANT + ".");
        }
        if (!GRANT.equals(grantType)) {
            throw new TokenRefused(Reason.UNSUPPORTED_GRANT_TYPE, "grant_type must be " + GRANT + ".");
        }
        if (!ASSERTION.equals(assertionType)) {
            throw new TokenRefused(Reason.INVALID_CLIENT, "client_assertion_type must be " + ASSERTION + ".");
        }
    }

    private Set<String> audiences() {
        var issuer = publicUrl.replaceAll("/+$", "");
        return new TreeSet<>(Set.of(issuer + "/api/oauth/token", issuer));
    }

    private static Set<String> split(String scope) {
        return scope == null || scope.isBlank()
                ? Set.of()
                : new TreeSet<>(List.of(scope.strip().split(" +")));
    }

    /** In the form of RFC 6749 section 5.2, which OAuth libraries read; not a problem+json. */
    private static Response refusal(TokenRefused refused) {
        var status = refused.reason() == Reason.INVALID_CLIENT ? 401 : 400;
        var answer = Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .header("Pragma", "no-cache")
                .entity(new Refusal(refused.reason().value(), refused.getMessage()));
        return (status == 401 ? answer.header("WWW-Authenticate", "Bearer realm=\"ecert\"") : answer).build();
    }

    /** RFC 6749 section 5.1. */
    @Schema(name = "Token", description = "An access token (RFC 6749 section 5.1).")
    public record Token(
            @Schema(
                            description = "The token: opaque, 43 characters.",
                            example = "lX4hZb0m1cW3cXh0m9nOZr1yH8S2m0J5kQe7u6tB3vA")
                    @JsonbProperty("access_token")
                    String accessToken,
            @Schema(description = "How to send it: always Bearer.", example = "Bearer") @JsonbProperty("token_type")
                    String tokenType,
            @Schema(description = "Seconds that it works.", example = "600") @JsonbProperty("expires_in")
                    long expiresIn,
            @Schema(description = "What it allows, separated by spaces.", example = "documents keys") String scope) {}

    /** RFC 6749 section 5.2. */
    @Schema(name = "TokenRefusal", description = "Why no token is given (RFC 6749 section 5.2).")
    public record Refusal(
            @Schema(
                            description =
                                    "One of invalid_request, invalid_client, invalid_scope, unsupported_grant_type.",
                            example = "invalid_client")
                    String error,
            @Schema(description = "What was wrong, for people.") @JsonbProperty("error_description")
                    String errorDescription) {}
}
