package org.carec.ecert.signature;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** True signatures by somebody, with something, or at a time that does not count. */
final class TrustAttacks {

    /** id-Ed448 (RFC 8410), which needs SHAKE256. */
    private static final byte[] ED_448 = {0x30, 5, 6, 3, 0x2b, 0x65, 0x71};

    private static final Map<String, TestIdentity> OF = new ConcurrentHashMap<>();

    private TrustAttacks() {}

    static List<Attack> onSigner() {
        TestIdentity good = Attack.SIGNER;
        TestIdentity stranger = identity(TestPki.OTHER_CA, certificate -> certificate);
        TestIdentity weakPath = identity(issuing("RSA-1024", null), certificate -> certificate);
        TestIdentity sha1Path = identity(TestPki.NATIONAL_CA, certificate -> certificate.algorithm("SHA1withRSA"));
        return List.of(
                new Attack(
                        "nobody registered", TrustFault.KEY_NOT_REGISTERED, file(good), TestPki.trust(), TestPki.NOW),
                new Attack(
                        "another key registered",
                        TrustFault.KEY_NOT_REGISTERED,
                        file(good),
                        TestPki.trust(stranger),
                        TestPki.NOW),
                new Attack(
                        "directory answers with another",
                        TrustFault.KEY_NOT_REGISTERED,
                        file(good),
                        answering(stranger),
                        TestPki.NOW),
                new Attack("registry down", TrustFault.REGISTRY_UNAVAILABLE, file(good), down(), TestPki.NOW),
                registered("registered, but of an unknown CA", TrustFault.NO_PATH, stranger),
                registered("self-signed", TrustFault.NO_PATH, new TestCertificate("CN=Self", keys()).selfSigned()),
                registered(
                        "expired",
                        TrustFault.CERTIFICATE_NOT_IN_FORCE,
                        signer(c -> c.valid("2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z"))),
                registered(
                        "not yet in force",
                        TrustFault.CERTIFICATE_NOT_IN_FORCE,
                        signer(c -> c.valid("2026-04-01T00:00:00Z", "2028-01-01T00:00:00Z"))),
                registered("a CA as signer", TrustFault.SIGNER_IS_CA, signer(TestCertificate::authority)),
                registered("without key usage", TrustFault.KEY_USAGE_WRONG, signer(c -> c.usage(0))),
                registered(
                        "key usage keyAgreement",
                        TrustFault.KEY_USAGE_WRONG,
                        signer(c -> c.usage(KeyUsage.keyAgreement))),
                registered(
                        "for time-stamping only",
                        TrustFault.SIGNER_STAMPS_TIME,
                        signer(c -> c.purpose(KeyPurposeId.id_kp_timeStamping, true))),
                registered(
                        "unknown critical extension",
                        TrustFault.CRITICAL_EXTENSION_UNKNOWN,
                        signer(TestCertificate::unknownCritical)),
                registered("certificate signed with SHA-1", CmsFault.SIGNATURE_ALGORITHM_NOT_ALLOWED, sha1Path),
                registered("CA with RSA-1024", CmsFault.KEY_NOT_ALLOWED, weakPath),
                registered(
                        "CA that is none",
                        TrustFault.PATH_NOT_VALID,
                        identity(
                                identity(TestPki.NATIONAL_CA, certificate -> certificate), certificate -> certificate)),
                registered(
                        "path of five",
                        TrustFault.PATH_TOO_LONG,
                        identity(
                                issuing("P-256", issuing("P-256", issuing("P-256", null))),
                                certificate -> certificate)),
                registered("RSA-1024", CmsFault.KEY_NOT_ALLOWED, of("RSA-1024")),
                registered("Ed448", CmsFault.SIGNATURE_ALGORITHM_NOT_ALLOWED, of("ED-448")),
                registered("secp256k1", CmsFault.KEY_NOT_ALLOWED, koblitz()),
                new Attack(
                        "RSA PKCS#1 after 2028",
                        CmsFault.ALGORITHM_EXPIRED,
                        file(of("RSA-2048")),
                        TestPki.trust(of("RSA-2048")),
                        Instant.parse("2029-01-01T00:00:00Z")));
    }

    private static byte[] file(TestIdentity signer) {
        return Attack.bent(signer, pdf -> {
            boolean rsa = signer.keys().getPrivate().getAlgorithm().equals("RSA");
            if (rsa) {
                pdf.cms.signing = "SHA256withRSA";
                pdf.cms.signatureAlgorithm = DerWriter.sequence(Oid.SHA_256_WITH_RSA.der(), DerWriter.NULL);
            } else if (signer.keys().getPrivate().getAlgorithm().equals("EdDSA")) {
                pdf.cms.signing = "EdDSA";
                pdf.cms.signatureAlgorithm = ED_448;
            }
            pdf.cms.certificates = signer.issuer() == null
                    ? List.of(CmsForge.der(signer))
                    : signer.chain().stream()
                            .map(certificate ->
                                    Certificate.of(certificate).der().octets())
                            .toList();
        });
    }

    private static Attack registered(String name, Fault code, TestIdentity signer) {
        return new Attack(name, code, file(signer), TestPki.trust(signer), TestPki.NOW);
    }

    private static KeyPair keys() {
        return TestKeys.of("P-256", "attacker");
    }

    private static TestIdentity signer(UnaryOperator<TestCertificate> change) {
        return identity(TestPki.NATIONAL_CA, change);
    }

    private static TestIdentity identity(TestIdentity issuer, UnaryOperator<TestCertificate> change) {
        return change.apply(new TestCertificate("CN=Signer,C=XX", keys())).by(issuer);
    }

    private static TestIdentity of(String kind) {
        return OF.computeIfAbsent(kind, TestPki::signer);
    }

    private static TestIdentity koblitz() {
        return new TestCertificate("CN=Koblitz", TestKeys.of("K-256", "koblitz")).by(TestPki.NATIONAL_CA);
    }

    private static TestIdentity issuing(String kind, TestIdentity above) {
        int depth = above == null ? 0 : above.chain().size();
        return new TestCertificate("CN=Issuing " + depth, TestKeys.of(kind, "issuing " + depth))
                .authority()
                .by(above == null ? TestPki.NATIONAL_CA : above);
    }

    private static TrustBasis answering(TestIdentity other) {
        TrustBasis basis = TestPki.trust();
        return new TrustBasis(
                sha256 -> Optional.of(new RegisteredSigner("x", other.certificate())),
                basis.anchors(),
                basis.timeStampAuthorities(),
                basis.revocation());
    }

    private static TrustBasis down() {
        TrustBasis basis = TestPki.trust();
        return new TrustBasis(
                sha256 -> {
                    throw new IllegalStateException("down");
                },
                basis.anchors(),
                basis.timeStampAuthorities(),
                basis.revocation());
    }
}
