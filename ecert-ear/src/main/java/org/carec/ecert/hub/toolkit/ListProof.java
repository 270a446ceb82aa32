package org.carec.ecert.hub.toolkit;

import java.io.IOException;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLEntryHolder;
import org.bouncycastle.cert.X509CRLHolder;

/** A certificate revocation list (RFC 5280, clause 5): whole and direct, for deltas and parts prove nothing by themselves. */
final class ListProof implements Proof {

    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD = Set.of(Extension.issuingDistributionPoint);

    private final byte[] der;
    private final String origin;
    private final X509CRLHolder list;

    /**
     * Reads a list.
     *
     * @param origin where it came from, for people
     * @throws IOException when it is none
     */
    ListProof(byte[] der, String origin) throws IOException {
        this.der = der.clone();
        this.origin = origin;
        this.list = new X509CRLHolder(der);
    }

    @Override
    public byte[] der() {
        return der.clone();
    }

    @Override
    public Optional<String> objection(Question question) {
        String name = question.issuer().getSubjectX500Principal().getName();
        if (!isOf(question)) {
            return Optional.of(origin + " is not a list of " + OneLine.of(name));
        }
        if (!isComplete(question)) {
            return Optional.of(origin + " is a list for some certificates only, or holds what is not understood");
        }
        X509CRLEntryHolder entry =
                list.getRevokedCertificate(question.certificate().getSerialNumber());
        if (entry != null) {
            throw question.revoked(origin, entry.getRevocationDate().toInstant());
        }
        Date renewed = list.getNextUpdate();
        boolean timely =
                renewed != null && question.isToldBy(list.getThisUpdate().toInstant(), renewed.toInstant());
        return timely
                ? Optional.empty()
                : Optional.of(origin + " is not current: it is of "
                        + list.getThisUpdate().toInstant() + ", to be renewed "
                        + (renewed == null ? "never" : renewed.toInstant()));
    }

    private boolean isOf(Question question) {
        try {
            return Arrays.equals(
                            list.getIssuer().getEncoded(),
                            question.issuer().getSubjectX500Principal().getEncoded())
                    && list.isSignatureValid(KnownCertificates.verifier(KnownCertificates.holder(question.issuer())));
        } catch (CertException e) {
            return false; // signed with an algorithm that is not of the issuer's key
        } catch (IOException e) {
            throw new IllegalStateException("the list was decoded before", e);
        }
    }

    private boolean isComplete(Question question) {
        @SuppressWarnings("unchecked") // a set of identifiers, says its documentation
        Set<ASN1ObjectIdentifier> critical = Set.copyOf(list.getCriticalExtensionOIDs());
        Extension scope = list.getExtension(Extension.issuingDistributionPoint);
        return UNDERSTOOD.containsAll(critical)
                && (scope == null || covers(IssuingDistributionPoint.getInstance(scope.getParsedValue()), question));
    }

    private static boolean covers(IssuingDistributionPoint scope, Question question) {
        boolean authority = question.certificate().getBasicConstraints() >= 0;
        boolean narrowed = authority ? scope.onlyContainsUserCerts() : scope.onlyContainsCACerts();
        return !narrowed
                && !scope.isIndirectCRL()
                && !scope.onlyContainsAttributeCerts()
                && scope.getOnlySomeReasons() == null;
    }
}
