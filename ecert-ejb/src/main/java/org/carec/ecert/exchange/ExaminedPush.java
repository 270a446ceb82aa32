package org.carec.ecert.exchange;

import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.signature.SignedFacts;

/**
 * A push of which everything has been judged that takes time and no transaction: form, signature, text.
 *
 * @param read what could be read of the metadata
 * @param signed what the signature proves; empty when it did not pass
 * @param findings of form, signature and text
 */
record ExaminedPush(
        Submission submission, Optional<Declaration> read, Optional<SignedFacts> signed, List<Finding> findings) {

    ExaminedPush {
        findings = List.copyOf(findings);
    }

    /** What it declares; there is no document without. */
    Declaration declaration() {
        return read.orElseThrow();
    }

    /** What the signature proves; there is no document without. */
    SignedFacts facts() {
        return signed.orElseThrow();
    }

    byte[] pdf() {
        return submission.pdf();
    }

    Optional<DocumentId> reserved() {
        return submission.reserved();
    }
}
