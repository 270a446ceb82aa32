package org.carec.ecert.verification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.verification.Question.File;
import org.carec.ecert.verification.Question.FileHash;
import org.carec.ecert.verification.Question.QrContent;
import org.carec.ecert.verification.Question.Subject;

/** The verdict while the registries do not answer: not confirmed, try again. */
final class Unreachable {

    static final String TRY_LATER = "TRY_LATER";

    private Unreachable() {}

    static Verdict verdict(Question question, Instant now) {
        var found = Checks.only(List.of(Finding.unknown(CheckName.FRESHNESS, TRY_LATER, Map.of())));
        var asked = asked(question.subject());
        return new Verdict(
                Derivation.answer(asked, found),
                asked,
                found,
                Optional.empty(),
                Optional.empty(),
                now,
                question.at().orElse(now));
    }

    private static Asked asked(Subject subject) {
        if (subject instanceof File) {
            return Asked.BY_FILE;
        } else if (subject instanceof FileHash) {
            return Asked.BY_HASH;
        }
        return subject instanceof QrContent ? Asked.BY_QR : Asked.BY_ID;
    }
}
