package org.carec.ecert.signature;

import java.security.cert.X509Certificate;

/**
 * What is known about revoked certificates beside what a file brings along. A look-up promises to be bounded and to ask nobody outside: what it
 * knows was fetched before. One that throws makes the answer {@link Indication#INDETERMINATE}, never passed.
 */
@FunctionalInterface
public interface RevocationSource {

    /** Knows nothing: what the file itself brings along has to decide. */
    RevocationSource NOTHING_KNOWN = certificate -> RevocationEvidence.NONE;

    /**
     * Does not ask for evidence: a certificate of which nothing is known counts as not revoked. Evidence in the file that says otherwise is
     * still heard. For examinations without a hub, and never for deciding what is registered.
     */
    RevocationSource NOT_ASKED = new RevocationSource() { // a class of its own: it is known by its identity
                @Override
                public RevocationEvidence about(X509Certificate certificate) {
                    return RevocationEvidence.NONE;
                }
            };

    /**
     * What may tell whether a certificate is revoked.
     *
     * @param certificate a certificate below a registered national CA, or a time-stamp authority's
     * @return lists and answers of its issuer; others do no harm. What is handed out again need not be read again: hand out the same objects.
     */
    RevocationEvidence about(X509Certificate certificate);
}
