package org.carec.ecert.notary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.platform.ReceiptNumber;
import org.carec.ecert.seal.HubSeal;
import org.carec.ecert.seal.SealKeyMissing;
import org.carec.ecert.seal.TagPurpose;
import org.carec.ecert.verification.Question.Subject;
import org.carec.ecert.verification.Topic;
import org.carec.ecert.verification.Verdict;

/** Numbers answers, and says later what a number stands for. Keeps nothing: a number carries its answer and the hub's MAC over it. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReceiptDesk {

    private static final EventLog LOG = EventLog.of(ReceiptDesk.class);

    @Inject
    HubSeal seal;

    /** The number of this answer to a question about that; empty while the hub has no key, for the answer itself is not to fail for it. */
    @PermitAll
    public Optional<ReceiptNumber> number(Subject asked, Verdict verdict) {
        try {
            return Optional.of(code().number(Topic.of(asked), ReceiptFacts.of(verdict)));
        } catch (SealKeyMissing missing) {
            LOG.warn("notary.receipt.none", "reason", missing.code());
            return Optional.empty();
        }
    }

    /**
     * What the hub answered to the question about that.
     *
     * @return empty when this is no receipt of this hub about that
     * @throws SealKeyMissing while the hub has no key to check with
     */
    @PermitAll
    public Optional<Receipt> check(ReceiptNumber number, Subject asked) {
        return code().facts(number, Topic.of(asked)).map(ReceiptFacts::receipt);
    }

    private ReceiptCode code() {
        return new ReceiptCode(message -> seal.tag(TagPurpose.RECEIPT, message));
    }
}
