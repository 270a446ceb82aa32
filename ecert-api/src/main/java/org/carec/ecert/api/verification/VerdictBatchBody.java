package org.carec.ecert.api.verification;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The hub's answers, one for each question, in the order of the questions. */
@Schema(name = "VerdictBatch", description = "One verdict for each question, in the order of the questions.")
public record VerdictBatchBody(
        @Schema(description = "The verdicts: the first answers the first question.") List<VerdictBody> answers,
        @Schema(description = "When the hub answered, the same for all.", example = "2026-05-01T09:00:00Z")
                Instant askedAt) {

    static VerdictBatchBody of(List<VerdictBody> answers) {
        return new VerdictBatchBody(answers, answers.get(0).askedAt());
    }
}
