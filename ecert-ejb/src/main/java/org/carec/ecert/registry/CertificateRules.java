package org.carec.ecert.registry;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a certificate must be for documents to be signed with its key: the rules for the signer of the signature profile (section F; RFC 5280),
 * asked once more here so that a CAB learns of a useless certificate before it signs with it. Revocation is asked at each push, not here.
 */
record CertificateRules(List<X509Certificate> nationalCas, Instant now) {

    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    private static final int LONGEST_PATH = 4;
    private static final int RSA_LEAST = 2048;
    private static final int RSA_MOST = 8192;
    private static final int EXPONENT_LEAST = 65537;
    private static final Set<Integer> NIST_CURVES = Set.of(256, 384, 521);

    /**
     * @param chain the signer's certificate first, then any between it and the national CA
     * @throws CertificateRefused naming the first rule it breaks
     */
    void require(List<X509Certificate> chain) {
        if (chain.isEmpty() || chain.size() >= LONGEST_PATH) {
            throw new CertificateRefused(
                    "Send it first, then at most two certificates between it and the national CA.");
        }
        requireForSigning(chain.get(0));
        requireStrongKey(chain.get(0));
        requirePath(chain);
    }

    private void requireForSigning(X509Certificate signer) {
        if (signer.getBasicConstraints() >= 0) {
            throw new CertificateRefused("It is a CA's; documents are signed with an end-entity certificate.");
        }
        var usage = signer.getKeyUsage();
        if (usage == null || !(usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION])) {
            throw new CertificateRefused("Its key usage is neither digitalSignature nor nonRepudiation.");
        }
        if (isForTimeStampingOnly(signer)) {
            throw new CertificateRefused("Its extended key usage is time-stamping alone.");
        }
        if (now.isBefore(signer.getNotBefore().toInstant())
                || now.isAfter(signer.getNotAfter().toInstant())) {
            throw new CertificateRefused(
                    "It is valid from " + signer.getNotBefore().toInstant() + " to "
                            + signer.getNotAfter().toInstant() + ", not now.");
        }
    }

    private static void requireStrongKey(X509Certificate signer) {
        if (signer.getPublicKey() instanceof RSAPublicKey rsa) {
            var bits = rsa.getModulus().bitLength();
            var exponent = rsa.getPublicExponent();
            if (bits < RSA_LEAST || bits > RSA_MOST) {
                throw new CertificateRefused("Its RSA key has " + bits + " bits; 2048 to 8192 are accepted.");
            }
            if (!exponent.testBit(0) || exponent.bitLength() > 32 || exponent.intValueExact() < EXPONENT_LEAST) {
                throw new CertificateRefused("Its RSA exponent is " + exponent + "; odd ones from 65537 are accepted.");
            }
        } else if (!isOnNistCurve(signer) && !isEd25519(signer)) {
            throw new CertificateRefused("Its key is neither RSA, nor on P-256, P-384 or P-521, nor Ed25519.");
        }
    }

    private static boolean isEd25519(X509Certificate signer) {
        return signer.getPublicKey() instanceof EdECPublicKey edwards
                && edwards.getParams().getName().equals(NamedParameterSpec.ED25519.getName());
    }

    private static boolean isOnNistCurve(X509Certificate signer) {
        return signer.getPublicKey() instanceof ECPublicKey ec
                && NIST_CURVES.contains(ec.getParams().getOrder().bitLength())
                && ec.getParams().toString().matches("(?s).*(secp(256|384|521)r1|P-(256|384|521)).*");
    }

    private void requirePath(List<X509Certificate> chain) {
        if (nationalCas.isEmpty()) {
            throw new CertificateRefused("No national CA of the CAB's country is registered.");
        }
        try {
            var anchors =
                    nationalCas.stream().map(ca -> new TrustAnchor(ca, null)).collect(Collectors.toSet());
            var parameters = new PKIXParameters(anchors);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            var path = CertificateFactory.getInstance("X.509").generateCertPath(chain);
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
        } catch (CertPathValidatorException e) {
            throw new CertificateRefused(
                    "No path leads from it to a registered national CA of the CAB's country: " + e.getReason() + ".");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has PKIX and X.509", e);
        }
    }

    static boolean isForTimeStampingOnly(X509Certificate certificate) {
        try {
            var purposes = certificate.getExtendedKeyUsage();
            return purposes != null && new HashSet<>(purposes).equals(Set.of(TIME_STAMPING));
        } catch (CertificateParsingException e) {
            throw new CertificateRefused("Its extended key usage cannot be read.");
        }
    }
}
