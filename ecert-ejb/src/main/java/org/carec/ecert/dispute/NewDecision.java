package org.carec.ecert.dispute;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What an authority says of a case.
 *
 * @param decision CONTESTED, SETTLED or DISMISSED
 * @param reason code, e.g. {@code GOODS_DIFFER}; the CAB sees it when the case was contested
 * @param note why, in words for the authority's own file; 2,000 characters at most
 */
public record NewDecision(
        @NotNull CaseState decision,
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String reason,
        @NotNull @Size(max = 2000) String note) {}
