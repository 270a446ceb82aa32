package org.carec.ecert.signature;

import java.util.ArrayList;
import java.util.List;

/**
 * The certificates inside a CMS. They are not signed, so every one of them must be accounted for: the signer's, and above
 * it, certificate by certificate, those whose keys vouch for the one before.
 */
final class CertificateBag {

    private static final int LIMIT = 8;
    private static final String SUBJECT_KEY_ID = "2.5.29.14";

    private final List<Certificate> certificates;

    private CertificateBag(List<Certificate> certificates) {
        this.certificates = certificates;
    }

    static CertificateBag of(CmsSignature cms) {
        if (cms.certificates().size() > LIMIT) {
            throw new Refusal(
                    TrustFault.CERTIFICATE_NOT_ON_PATH, cms.certificates().size() + " certificates");
        }
        return new CertificateBag(
                cms.certificates().stream().map(Certificate::of).toList());
    }

    /** The one certificate the SignerIdentifier names (RFC 5652, clause 5.3). */
    Certificate signer(Der signerId) {
        List<Certificate> named = certificates.stream()
                .filter(certificate -> names(signerId, certificate))
                .toList();
        if (named.size() != 1) {
            throw new Refusal(CmsFault.SIGNER_NOT_IDENTIFIED, "CMS offset " + signerId.start());
        }
        return named.get(0);
    }

    private static boolean names(Der signerId, Certificate certificate) {
        if (signerId.is(Der.IMPLICIT_0)) {
            byte[] extension = certificate.x509().getExtensionValue(SUBJECT_KEY_ID);
            byte[] keyId = DerWriter.element(Der.OCTET_STRING, signerId.value());
            return extension != null && Der.exactly(extension).sameOctets(DerWriter.element(Der.OCTET_STRING, keyId));
        }
        return signerId.sameOctets(DerWriter.sequence(
                certificate.issuer().octets(), certificate.serial().octets()));
    }

    /** The signer and those above it in the bag, in order. */
    List<Certificate> chain(Certificate signer) {
        List<Certificate> rest = new ArrayList<>(certificates);
        rest.removeIf(signer::isSame);
        List<Certificate> chain = new ArrayList<>(List.of(signer));
        while (!rest.isEmpty()) {
            Certificate last = chain.get(chain.size() - 1);
            Certificate issuer =
                    rest.stream().filter(last::isIssuedBy).findFirst().orElse(null);
            if (issuer == null) {
                String subject = rest.get(0).subject();
                throw new Refusal(TrustFault.CERTIFICATE_NOT_ON_PATH, "certificate of " + subject);
            }
            rest.remove(issuer);
            chain.add(issuer);
        }
        return chain;
    }
}
