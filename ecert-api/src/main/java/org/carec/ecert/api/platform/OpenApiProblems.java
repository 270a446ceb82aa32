package org.carec.ecert.api.platform;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.carec.ecert.identity.ClientScope;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Adds to each operation what every one of them can answer: problems; and writes the scopes that give its roles in place of the roles.
 * Runs in the build, when the OpenAPI document is made.
 */
public class OpenApiProblems implements OASFilter {

    private static final String SCHEMA = "#/components/schemas/Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(p -> p.getOperations().values().stream())
                .forEach(OpenApiProblems::add);
    }

    private static void add(Operation operation) {
        var responses = operation.getResponses();
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            operation.setSecurity(inScopes(operation.getSecurity()));
            addIfAbsent(operation, "401", "No access token, or one that is not good (UNAUTHENTICATED, INVALID_TOKEN).");
            addIfAbsent(
                    operation,
                    "403",
                    "The client may not do this, or not for this CAB or country (FORBIDDEN, NOT_YOURS).");
        }
        if (operation.getRequestBody() != null) {
            addIfAbsent(
                    operation, "400", "The request cannot be read, or has wrong fields (NOT_JSON, INVALID_FIELDS).");
            addIfAbsent(operation, "413", "The body is too large (TOO_LARGE).");
            addIfAbsent(
                    operation, "415", "The body has a Content-Type that is not taken here (UNSUPPORTED_MEDIA_TYPE).");
        }
        addIfAbsent(operation, "503", "The hub is starting or waits for its database: try again (HUB_NOT_READY).");
        addIfAbsent(operation, "default", "Any other problem.");
        Stream.of("404", "409", "422")
                .filter(responses::hasAPIResponse)
                .map(responses::getAPIResponse)
                .forEach(OpenApiProblems::asProblem);
    }

    /** Any one of the scopes will do. */
    private static List<SecurityRequirement> inScopes(List<SecurityRequirement> inRoles) {
        return inRoles.stream()
                .flatMap(r -> r.getScheme("token").stream())
                .flatMap(role ->
                        Arrays.stream(ClientScope.values()).filter(s -> s.role().equals(role)))
                .map(s -> OASFactory.createSecurityRequirement().addScheme("token", s.value()))
                .toList();
    }

    private static void addIfAbsent(Operation operation, String status, String description) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            var response = OASFactory.createAPIResponse().description(description);
            asProblem(response);
            operation.getResponses().addAPIResponse(status, response);
        }
    }

    private static void asProblem(APIResponse response) {
        if (response.getContent() == null
                || response.getContent().getMediaTypes().isEmpty()) {
            response.setContent(OASFactory.createContent()
                    .addMediaType(
                            ProblemAnswers.PROBLEM_JSON,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref(SCHEMA))));
        }
    }
}
