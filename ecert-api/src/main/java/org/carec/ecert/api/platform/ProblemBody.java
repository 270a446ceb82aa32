package org.carec.ecert.api.platform;

import java.util.List;
import org.carec.ecert.platform.Sentences;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a request that was refused or failed (RFC 9457). */
@Schema(name = "Problem", description = "Why a request was refused or failed (RFC 9457, application/problem+json).")
public record ProblemBody(
        @Schema(
                        description = "Address of the page that explains this problem; one for each code.",
                        example = "https://hub.example/api/problems/NUMBER_TAKEN")
                String type,
        @Schema(description = "The HTTP status in words.", example = "Conflict") String title,
        @Schema(description = "The HTTP status.", example = "409") int status,
        @Schema(description = "What was refused and how to mend it. For people; the wording may change.") String detail,
        @Schema(description = "Stable code, for programs.", example = "NUMBER_TAKEN") String code,
        @Schema(
                        description = "This occurrence: a URN of the request's id.",
                        example = "urn:uuid:4be0643f-1d98-573b-97cd-ca98a65347dd")
                String instance,
        @Schema(
                        description = "The request's id, as in the header X-Request-Id; name it when you ask for help.",
                        example = "4be0643f-1d98-573b-97cd-ca98a65347dd")
                String requestId,
        @Schema(description = "What was found, each with its place; empty when the detail says all.")
                List<FindingBody> findings) {

    /**
     * What went wrong, as its reader is told.
     *
     * @param hub address of the hub, without a slash at its end
     * @param requestId empty when the request has none
     */
    static ProblemBody of(Failure failure, Sentences words, String hub, String requestId) {
        return new ProblemBody(
                hub + "/api/problems/" + failure.code(),
                HttpWords.title(failure.status()),
                failure.status(),
                failure.detail(),
                failure.code(),
                "urn:uuid:" + requestId,
                requestId,
                failure.findings().stream().map(f -> FindingBody.of(f, words)).toList());
    }
}
