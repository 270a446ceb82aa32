package org.carec.ecert.api.verification;

import java.util.List;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Problem;

/** It cannot be told what is asked. */
public class QuestionUnclear extends Problem {

    static final String CODE = "QUESTION_UNCLEAR";

    public QuestionUnclear(String what) {
        super(
                Kind.UNACCEPTABLE,
                "QUESTION_UNCLEAR",
                what
                        + " Ask about exactly one of id, qr, sha256 or a file; importCountry is two letters such as PK, at a time"
                        + " such as 2026-05-01T09:00:00Z.");
    }

    /** Of many questions, those that name nothing, or several things. */
    QuestionUnclear(List<Finding> unclear) {
        super(
                Kind.UNACCEPTABLE,
                "QUESTION_UNCLEAR",
                "Some questions name none or several of id, qr and sha256; findings say which. Nothing was asked.",
                unclear);
    }
}
