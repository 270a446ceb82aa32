package org.carec.ecert.api.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.carec.ecert.notary.ReceiptDesk;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.verification.Question.Subject;
import org.carec.ecert.verification.Renderings;
import org.carec.ecert.verification.Verdict;

/** Verdicts as JSON: one asked for again while its very answer is given again is sent as it was written. */
@ApplicationScoped
public class VerdictBodies {

    private final Renderings written = new Renderings();

    @Inject
    ReceiptDesk receipts;

    /** The answer to a question about that, as JSON in UTF-8: see {@link VerdictBody}. */
    byte[] of(Verdict verdict, Subject asked, Locale language) {
        return written.of(
                verdict,
                language.toLanguageTag(),
                () -> VerdictJson.of(VerdictBody.of(verdict, receipts.number(asked, verdict), Sentences.in(language))));
    }
}
