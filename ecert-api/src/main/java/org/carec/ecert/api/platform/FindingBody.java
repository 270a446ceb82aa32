package org.carec.ecert.api.platform;

import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Sentences;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing a check found, in the reader's language. */
@Schema(name = "Finding", description = "One thing a check found.")
public record FindingBody(
        @Schema(description = "The check that speaks.", example = "authority") String check,
        @Schema(description = "What it found. Only PASS and WARN let a document be VALID.", example = "FAIL")
                Finding.Outcome outcome,
        @Schema(
                        description = "Stable code, for programs; OK when there is nothing to say.",
                        example = "OUT_OF_SCOPE_HS")
                String code,
        @Schema(
                        description = "JSON pointer (RFC 6901) or other place it is about; empty for the whole.",
                        example = "/products/0/hsCode")
                String pointer,
        @Schema(
                        description =
                                "Of a signed file: the same in the words of ETSI EN 319 102-1, such as HASH_FAILURE.",
                        nullable = true)
                String subIndication,
        @Schema(description = "The finding in words, in a language of Accept-Language the hub speaks.") String sentence,
        @Schema(description = "What to do about it; empty when there is nothing to do.") String remedy) {

    public static FindingBody of(Finding finding, Sentences sentences) {
        return new FindingBody(
                finding.check(),
                finding.outcome(),
                finding.code(),
                finding.pointer(),
                finding.evidence().get(Finding.SUB_INDICATION),
                sentences.sentence(finding),
                sentences.remedy(finding));
    }
}
