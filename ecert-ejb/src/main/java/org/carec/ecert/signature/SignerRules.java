package org.carec.ecert.signature;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/** What a certificate must allow, for the one who signs documents and for the one who stamps time (profile, F and G). */
final class SignerRules {

    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    private static final int LIST_SIGNING = 6;
    private static final String EXTENDED_KEY_USAGE = "2.5.29.37";

    /** Key usage, subject alternative name, basic constraints, certificate policies, extended key usage. */
    private static final Set<String> UNDERSTOOD =
            Set.of("2.5.29.15", "2.5.29.17", "2.5.29.19", "2.5.29.32", EXTENDED_KEY_USAGE);

    private SignerRules() {}

    static void requireDocumentSigner(Certificate certificate, Findings findings) {
        X509Certificate x509 = certificate.x509();
        String where = "certificate of " + certificate.subject();
        findings.addUnless(x509.getBasicConstraints() < 0, TrustFault.SIGNER_IS_CA, where);
        findings.addUnless(maySign(x509), TrustFault.KEY_USAGE_WRONG, where);
        findings.addUnless(understood(x509), TrustFault.CRITICAL_EXTENSION_UNKNOWN, where);
        boolean stampsOnly = List.of(TIME_STAMPING).equals(usages(certificate));
        findings.addUnless(!stampsOnly, TrustFault.SIGNER_STAMPS_TIME, where);
    }

    /** RFC 3161, clause 2.3: time-stamping and nothing else, and critical. */
    static boolean isTimeStamper(Certificate certificate) {
        X509Certificate x509 = certificate.x509();
        return x509.getBasicConstraints() < 0
                && maySign(x509)
                && understood(x509)
                && List.of(TIME_STAMPING).equals(usages(certificate))
                && x509.getCriticalExtensionOIDs().contains(EXTENDED_KEY_USAGE);
    }

    /** RFC 5280, clause 4.2.1.3: a CA whose key is for signing lists of revoked certificates, and says so. */
    static boolean maySignLists(Certificate certificate) {
        boolean[] usage = certificate.x509().getKeyUsage();
        return usage != null && usage[LIST_SIGNING];
    }

    /** RFC 6960, clause 4.2.2.2: one whom a CA lets answer for it, and nobody above others. */
    static boolean isResponder(Certificate certificate) {
        X509Certificate x509 = certificate.x509();
        return x509.getBasicConstraints() < 0
                && maySign(x509)
                && understood(x509)
                && usages(certificate).contains(OCSP_SIGNING);
    }

    private static boolean maySign(X509Certificate x509) {
        boolean[] usage = x509.getKeyUsage();
        return usage != null && (usage[0] || usage[1]);
    }

    private static boolean understood(X509Certificate x509) {
        Set<String> critical = x509.getCriticalExtensionOIDs();
        return critical == null || UNDERSTOOD.containsAll(critical);
    }

    private static List<String> usages(Certificate certificate) {
        try {
            List<String> usages = certificate.x509().getExtendedKeyUsage();
            return usages == null ? List.of() : usages;
        } catch (CertificateParsingException e) {
            throw new Refusal(TrustFault.CERTIFICATE_UNREADABLE, "certificate of " + certificate.subject());
        }
    }
}
