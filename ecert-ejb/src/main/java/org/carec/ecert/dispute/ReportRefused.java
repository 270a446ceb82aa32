package org.carec.ecert.dispute;

import java.util.List;
import java.util.Map;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Problem;

/** The report does not say what it is about in a way that anybody could act on. */
public class ReportRefused extends Problem {

    static final String CHECK = "report";

    public ReportRefused(List<Finding> findings) {
        super(
                Kind.UNACCEPTABLE,
                "REPORT_REFUSED",
                "It cannot be told what the report is about, or who would look into it; see findings.",
                findings);
    }

    static ReportRefused at(String pointer, String code, Map<String, String> evidence) {
        return new ReportRefused(List.of(Finding.fail(CHECK, code, pointer, evidence)));
    }
}
