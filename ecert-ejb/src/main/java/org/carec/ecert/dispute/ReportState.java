package org.carec.ecert.dispute;

import java.time.Instant;
import org.carec.ecert.platform.CaseNumber;
import org.carec.ecert.platform.CountryCode;

/**
 * What became of a report, for whoever has its number.
 *
 * @param authority whose case it is
 * @param received when he sent it
 * @param since when the case came to stand so; while it is OPEN, when he sent it: others may have reported before
 */
public record ReportState(CaseNumber number, CountryCode authority, CaseState state, Instant received, Instant since) {}
