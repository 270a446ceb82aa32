package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UnverifiedSignerTest {

    private static final Instant NOW = TestPki.NOW;
    private static final byte[] TEXT = "prove it".getBytes(StandardCharsets.UTF_8);
    private static final VerificationProfile STRICT = VerificationProfile.strict();
    private static final VerificationProfile GOST = STRICT.with(Set.of(Relaxation.GOST));
    private static final List<X509Certificate> ANCHORS =
            List.of(TestPki.NATIONAL_CA.certificate(), GostFiles.CA.certificate());

    @ParameterizedTest(name = "SIG-34 {0} proves itself by {1}")
    @CsvSource({
        "RSA-2048, SHA256withRSA",
        "P-256, SHA256withECDSA",
        "P-384, SHA384withECDSA",
        "P-521, SHA512withECDSA",
        "ED-255, Ed25519"
    })
    void taken(String kind, String algorithm) throws GeneralSecurityException {
        TestIdentity identity = certified(kind);
        UnverifiedSigner signer = signer(identity, STRICT);

        assertThat(signer.examine(ANCHORS, NOW)).isEmpty();
        assertThat(signer.algorithm()).isEqualTo(algorithm);
        assertProvesItself(signer, Signature.getInstance(algorithm), identity);
    }

    @ParameterizedTest(name = "SIG-34 a GOST key on {0} is taken where the profile allows, and refused everywhere else")
    @MethodSource("sets")
    void gost(String set) throws GeneralSecurityException {
        TestIdentity identity = GostFiles.signer(set, GostFiles.CA);
        UnverifiedSigner signer = signer(identity, GOST);
        int octets = set.contains("512") ? 64 : 32;
        String name = "GOST3411-2012-" + 8 * octets + "WITHECGOST3410-2012-" + 8 * octets;

        assertThat(signer.examine(ANCHORS, NOW)).isEmpty();
        assertThat(signer.algorithm()).isEqualTo(name);
        byte[] value = assertProvesItself(signer, Signature.getInstance(name, new BouncyCastleProvider()), identity);
        assertThat(value).hasSize(2 * octets);
        assertThat(signer.hasSigned(TEXT, Arrays.copyOf(value, value.length + 1)))
                .isFalse();
        assertThat(codes(signer(identity, STRICT).examineKey(NOW))).containsExactly("KEY_NOT_ALLOWED");
        assertThat(codes(signer(identity, STRICT).examine(ANCHORS, NOW))).contains("KEY_NOT_ALLOWED");
    }

    static Stream<String> sets() {
        return Stream.concat(GostFiles.SETS_256.stream(), GostFiles.SETS_512.stream());
    }

    @Test
    @DisplayName("SIG-34 a key under a GOST CA is refused where the profile has no GOST, whatever kind it is of itself")
    void under_gost() {
        TestIdentity mixed = GostFiles.signerOf("P-256");

        assertThat(signer(mixed, GOST).examine(ANCHORS, NOW)).isEmpty();
        assertThat(codes(signer(mixed, STRICT).examine(ANCHORS, NOW))).containsExactly("KEY_NOT_ALLOWED");
    }

    @Test
    @DisplayName("SIG-34 the same GOST key is the same, written with its digest or without; another one is another")
    void one_encoding() throws Exception {
        TestIdentity identity = GostFiles.signer(GostFiles.SETS_256.get(3), GostFiles.CA);
        byte[] key = identity.certificate().getPublicKey().getEncoded();
        SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(key);
        byte[] curve = ASN1Sequence.getInstance(info.getAlgorithm().getParameters())
                .getObjectAt(0)
                .toASN1Primitive()
                .getEncoded();
        byte[] bits = info.getPublicKeyData().getEncoded();
        byte[] plain = with(bits, curve);

        assertThat(GostKeys.plain(with(bits, curve, Oid.STREEBOG_256.der()))).isEqualTo(plain);
        assertThat(GostKeys.plain(plain)).isEqualTo(plain);
        assertThat(UnverifiedSigner.publicKey(identity.certificate())).isEqualTo(plain);
        byte[] rsa = certified("RSA-2048").certificate().getPublicKey().getEncoded();
        assertThat(GostKeys.plain(rsa)).isEqualTo(rsa);
    }

    private static byte[] with(byte[] bits, byte[]... parameters) {
        return DerWriter.sequence(DerWriter.sequence(Oid.GOST_256.der(), DerWriter.sequence(parameters)), bits);
    }

    @Test
    @DisplayName("SIG-34 a weak or foreign key is refused before anybody is asked to sign with it")
    void weak() {
        for (String kind : List.of("RSA-1024", "K-256")) {
            UnverifiedSigner signer = signer(certified(kind), GOST);
            assertThat(codes(signer.examineKey(NOW))).as(kind).containsExactly("KEY_NOT_ALLOWED");
            assertThatThrownBy(signer::algorithm).isInstanceOf(IllegalStateException.class);
            assertThat(signer.hasSigned(TEXT, TEXT)).isFalse();
        }
    }

    @Test
    @DisplayName(
            "SIG-34 a key whose algorithm has ended is refused from that day on, the other way of using it counting too")
    void ended() {
        UnverifiedSigner rsa = signer(certified("RSA-2048"), STRICT);
        assertThat(rsa.examineKey(Instant.parse("2028-12-31T23:59:59Z"))).isEmpty();
        assertThat(codes(rsa.examineKey(Instant.parse("2029-01-01T00:00:00Z")))).containsExactly("ALGORITHM_EXPIRED");
        assertThat(signer(certified("RSA-3072"), STRICT).examineKey(Instant.parse("2030-01-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    @DisplayName("SIG-34 a certificate for something else, out of time or of nobody known is refused, each fault told")
    void not_for_signing() {
        assertThat(codes(signer(TestPki.ISSUING_CA, STRICT).examine(ANCHORS, NOW)))
                .containsExactly("SIGNER_IS_CA", "KEY_USAGE_WRONG");
        TestCertificate stamper = certificate("P-256").purpose(KeyPurposeId.id_kp_timeStamping, true);
        assertThat(codes(signer(stamper.by(TestPki.NATIONAL_CA), STRICT).examine(ANCHORS, NOW)))
                .containsExactly("SIGNER_STAMPS_TIME");
        TestCertificate cipher = certificate("P-256").usage(KeyUsage.keyEncipherment);
        assertThat(codes(signer(cipher.by(TestPki.NATIONAL_CA), STRICT).examine(List.of(), NOW)))
                .containsExactly("KEY_USAGE_WRONG", "NO_PATH");
        UnverifiedSigner good = signer(certified("P-256"), STRICT);
        assertThat(codes(good.examine(ANCHORS, Instant.parse("2031-01-01T00:00:00Z"))))
                .containsExactly("CERTIFICATE_NOT_IN_FORCE");
        assertThat(codes(good.examine(List.of(TestPki.OTHER_CA.certificate()), NOW)))
                .containsExactly("NO_PATH");
        TestIdentity namesake = new TestCertificate(
                        "CN=National CA,O=Standards Body,C=UZ", TestKeys.of("RSA-2048", "namesake"))
                .authority()
                .selfSigned();
        assertThat(codes(good.examine(List.of(namesake.certificate()), NOW))).containsExactly("PATH_NOT_VALID");
    }

    private static byte[] assertProvesItself(UnverifiedSigner signer, Signature signature, TestIdentity identity)
            throws GeneralSecurityException {
        signature.initSign(identity.keys().getPrivate());
        signature.update(TEXT);
        byte[] value = signature.sign();
        assertThat(signer.hasSigned(TEXT, value)).isTrue();
        assertThat(signer.hasSigned(new byte[] {1}, value)).isFalse();
        byte[] changed = value.clone();
        changed[changed.length - 1] ^= 1;
        assertThat(signer.hasSigned(TEXT, changed)).isFalse();
        return value;
    }

    private static TestCertificate certificate(String kind) {
        return new TestCertificate("CN=Candidate,C=UZ", TestKeys.of(kind, "candidate"));
    }

    private static TestIdentity certified(String kind) {
        return certificate(kind).by(TestPki.NATIONAL_CA);
    }

    private static UnverifiedSigner signer(TestIdentity identity, VerificationProfile profile) {
        return new UnverifiedSigner(identity.chain(), profile);
    }

    private static List<String> codes(List<SignatureFinding> found) {
        return found.stream().map(SignatureFinding::code).toList();
    }
}
