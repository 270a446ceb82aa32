package org.carec.ecert.signature;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A certificate, as the JDK reads it and as its octets stand (RFC 5280, clause 4.1). */
final class Certificate {

    private static final int ISSUER = 2;
    private static final int SUBJECT = 4;
    private static final int KEY = 5;

    private final X509Certificate x509;
    private final Der der;
    private final List<Der> tbs;
    private byte[] sha256; // once somebody has asked for it

    private Certificate(X509Certificate x509, Der der) {
        this.x509 = x509;
        this.der = der;
        this.tbs = tbs(der);
    }

    /** One that a file brings along. */
    static Certificate of(Der der) {
        return TrustedCertificates.find(der).orElseGet(() -> new Certificate(parse(der), der));
    }

    /** One that was given to us. */
    static Certificate of(X509Certificate given) {
        return TrustedCertificates.read(given, Certificate::read);
    }

    /** Another provider's certificate is read anew: it may see another key in the same octets. */
    private static Certificate read(X509Certificate given) {
        try {
            Der der = Der.exactly(given.getEncoded());
            return new Certificate(parse(der), der);
        } catch (CertificateException e) {
            throw new Refusal(
                    TrustFault.CERTIFICATE_UNREADABLE,
                    given.getSubjectX500Principal().getName());
        }
    }

    X509Certificate x509() {
        return x509;
    }

    /** The whole certificate. */
    Der der() {
        return der;
    }

    private static List<Der> tbs(Der der) {
        List<Der> parts = der.require(Der.SEQUENCE).children(3, 3);
        List<Der> tbs = parts.get(0).require(Der.SEQUENCE).children(7, 10);
        tbs.get(0).require(Der.CONTEXT_0); // version 3 only: it alone has extensions
        tbs.get(KEY + 1).require(Der.SEQUENCE);
        if (!tbs.get(2).sameOctets(parts.get(1))) {
            throw der.malformed(); // signed and stated signature algorithm differ
        }
        Der value = parts.get(2).require(Der.BIT_STRING);
        if (value.end() - value.content() < 2 || value.data()[value.content()] != 0) {
            throw der.malformed(); // a signature is whole octets; nobody else looks at the count of unused bits
        }
        return List.copyOf(tbs.subList(1, tbs.size()));
    }

    /** The JDK takes any such key, unless somebody has registered a provider that looks into it and finds it odd. */
    private static boolean speaksOfGost(Der der) {
        List<Der> algorithm = tbs(der).get(KEY).children(2, 2).get(0).children();
        return !algorithm.isEmpty()
                && (algorithm.get(0).isOid(Oid.GOST_256) || algorithm.get(0).isOid(Oid.GOST_512));
    }

    private static X509Certificate parse(Der der) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der.octets()));
        } catch (CertificateException e) {
            throw new Refusal(
                    speaksOfGost(der) ? CmsFault.KEY_NOT_ALLOWED : TrustFault.CERTIFICATE_UNREADABLE,
                    "CMS offset " + der.start());
        }
    }

    Der serial() {
        return tbs.get(0);
    }

    Der issuer() {
        return tbs.get(ISSUER);
    }

    Der subjectName() {
        return tbs.get(SUBJECT);
    }

    /** The key's AlgorithmIdentifier. */
    Der keyAlgorithm() {
        return tbs.get(KEY).children(2, 2).get(0);
    }

    /** The key itself, without the algorithm: what RFC 6960 hashes. */
    byte[] keyOctets() {
        byte[] bits = tbs.get(KEY).children(2, 2).get(1).value();
        return Arrays.copyOfRange(bits, 1, bits.length);
    }

    SignatureAlgorithm signatureAlgorithm() {
        return SignatureAlgorithm.of(tbs.get(1))
                .orElseThrow(
                        () -> new Refusal(CmsFault.SIGNATURE_ALGORITHM_NOT_ALLOWED, "certificate of " + subject()));
    }

    String subject() {
        return x509.getSubjectX500Principal().getName();
    }

    /** Which certificate it is, for the {@code where} of a finding. */
    String described() {
        return "certificate SHA-256 " + sha256Hex() + ", subject " + subject();
    }

    byte[] sha256() {
        return digest(Digest.SHA_256);
    }

    String sha256Hex() {
        return HexFormat.of().formatHex(digest(Digest.SHA_256));
    }

    /** Over the whole certificate. */
    byte[] digest(Digest digest) {
        if (digest != Digest.SHA_256) {
            return digest.of(der.octets());
        }
        if (sha256 == null) {
            sha256 = digest.of(der.octets());
        }
        return sha256.clone();
    }

    boolean isSame(Certificate other) {
        return this == other || der.sameOctets(other.der);
    }

    /** Whether the other's key made this certificate's signature. */
    boolean isIssuedBy(Certificate other) {
        if (!issuer().sameOctets(other.subjectName())) {
            return false;
        }
        Der signed = der.children().get(0);
        byte[] bits = der.children().get(2).value();
        byte[] value = Arrays.copyOfRange(bits, 1, bits.length);
        return SignatureMath.verifies(signatureAlgorithm(), other.x509.getPublicKey(), signed.octets(), value);
    }
}
