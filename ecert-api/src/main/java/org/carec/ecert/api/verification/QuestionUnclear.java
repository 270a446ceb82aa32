package org.carec.ecert.api.verification;

import org.carec.ecert.platform.Problem;

/** It cannot be told what is asked. */
public class QuestionUnclear extends Problem {

    public QuestionUnclear(String what) {
        super(
                Kind.UNACCEPTABLE,
                "QUESTION_UNCLEAR",
                what
                        + " Ask about exactly one of id, qr, sha256 or a file; importCountry is two letters such as PK, at a time"
                        + " such as 2026-05-01T09:00:00Z.");
    }
}
