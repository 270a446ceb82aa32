package org.carec.ecert.api.platform;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.carec.ecert.access.Role;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlow;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlows;
import org.eclipse.microprofile.openapi.annotations.security.OAuthScope;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything under {@code /api}. */
@ApplicationPath("/")
@DeclareRoles({
    Role.HUB_ADMIN,
    Role.AUTHORITY_ADMIN,
    Role.CAB_OFFICER,
    Role.KEY_OFFICER,
    Role.IMPORT_OFFICER,
    Role.AUDITOR
})
@OpenAPIDefinition(
        info =
                @Info(
                        title = "CAREC e-CERT Hub",
                        version = "1",
                        description =
                                "Signed certificates of conformity and test reports: reserved and pushed by conformity assessment bodies (CABs), verified by importers. Whatever is refused is answered as application/problem+json (RFC 9457) with a stable code; each code has a page under /api/problems/.",
                        contact = @Contact(name = "The operator of this hub")),
        servers = @Server(url = "/api", description = "This hub."),
        tags = {
            @Tag(name = "Access", description = "Access tokens and API clients."),
            @Tag(name = "Push", description = "Reserve, push and keep documents: for CABs."),
            @Tag(name = "Verify", description = "Ask whether a document is genuine and in force: for everybody."),
            @Tag(name = "Disputes", description = "Report that something is wrong, and decide what was reported."),
            @Tag(name = "Trust", description = "Registered CABs, keys, lanes and code lists."),
            @Tag(name = "Description", description = "This description, and the pages of the problems.")
        },
        components = @Components(schemas = @Schema(name = "Problem", implementation = ProblemBody.class)))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.OAUTH2,
        description =
                "An access token for one CAB, one country, or the hub's auditors, got with client_credentials and private_key_jwt (RFC 7523), sent as Authorization: Bearer.",
        flows =
                @OAuthFlows(
                        clientCredentials =
                                @OAuthFlow(
                                        tokenUrl = "/api/oauth/token",
                                        scopes = {
                                            @OAuthScope(
                                                    name = "documents",
                                                    description = "Reserve, push, change status: a CAB."),
                                            @OAuthScope(name = "keys", description = "Register signing keys: a CAB."),
                                            @OAuthScope(
                                                    name = "verify",
                                                    description = "Verify, confirm, refuse: a country's portal."),
                                            @OAuthScope(
                                                    name = "authority",
                                                    description = "Act as a country's competent authority."),
                                            @OAuthScope(name = "audit", description = "Read and export: auditors.")
                                        })))
public class Api extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
