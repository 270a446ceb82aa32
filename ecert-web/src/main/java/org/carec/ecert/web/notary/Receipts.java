package org.carec.ecert.web.notary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carec.ecert.notary.ReceiptDesk;
import org.carec.ecert.platform.ReceiptNumber;
import org.carec.ecert.verification.Question.Subject;
import org.carec.ecert.verification.Verdict;

/** The notary's desk, held once: what is injected into each request's own bean is made for each request. */
@ApplicationScoped
class Receipts {

    @Inject
    ReceiptDesk desk;

    /** See {@link ReceiptDesk#number}. */
    Optional<ReceiptNumber> number(Subject asked, Verdict verdict) {
        return desk.number(asked, verdict);
    }
}
