package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The letter of RFC 5280, clauses 4.2.1.13 and 5.2.5: for which certificates a list of revoked ones is made. */
class CrlScopeTest {

    private static final byte[] USERS = {(byte) 0x81, 1, -1};
    private static final byte[] AUTHORITIES = {(byte) 0x82, 1, -1};
    private static final byte[] REASONS = {(byte) 0x81, 2, 0, 1};
    private static final int FULL_NAME = 0xa0;
    private static final int RELATIVE_NAME = 0xa1;
    private static final Certificate SIGNER = Certificate.of(Attack.SIGNER.certificate());

    @ParameterizedTest(name = "SIG-41 a list made for {0} is understood")
    @CsvSource({"8101ff", "8201ff", "8101ff8201ff", "a000", "a0008101ff", "a0008201ff", "a0008101ff8201ff"})
    void is_understood(String parts) {
        assertThat(refused(parts)).isEmpty();
    }

    @ParameterizedTest(name = "SIG-41 a list made for {0} is not understood: {1}")
    @CsvSource({
        "'', CMS_MALFORMED",
        "8101ffa000, CMS_MALFORMED",
        "8201ff8101ff, CMS_MALFORMED",
        "8101ff8101ff, CMS_MALFORMED",
        "8201ff8201ff, CMS_MALFORMED",
        "a000a000, CMS_MALFORMED",
        "810100, CRL_IS_PARTIAL",
        "810101, CRL_IS_PARTIAL",
        "8100, CRL_IS_PARTIAL",
        "8102ffff, CRL_IS_PARTIAL",
        "8102ff00, CRL_IS_PARTIAL",
        "820100, CRL_IS_PARTIAL",
        "83020102, CRL_IS_PARTIAL",
        "8501ff, CRL_IS_PARTIAL",
        "8101ff8501ff, CRL_IS_PARTIAL",
        "8001ff, CRL_IS_PARTIAL",
        "8401ff, CRL_IS_INDIRECT",
        "a0008401ff, CRL_IS_INDIRECT"
    })
    void is_not_understood(String parts, String code) {
        assertThat(refused(parts)).isEqualTo(code);
    }

    @Test
    @DisplayName("SIG-41 a list of users covers no CA, a list of CAs no user, whatever may be below that CA")
    void covers_users_or_authorities() throws Exception {
        Certificate authority = Certificate.of(TestPki.NATIONAL_CA.certificate());
        Certificate last = Certificate.of(new TestCertificate("CN=Last,C=UZ", Attack.SIGNER.keys())
                .extension(org.bouncycastle.asn1.x509.Extension.basicConstraints, new BasicConstraints(0))
                .by(TestPki.NATIONAL_CA)
                .certificate());

        assertThat(covers(new CrlScope(Optional.empty()), SIGNER)).isTrue();
        assertThat(covers(scope(USERS), SIGNER)).isTrue();
        assertThat(covers(scope(USERS), authority)).isFalse();
        assertThat(covers(scope(USERS), last)).isFalse();
        assertThat(covers(scope(AUTHORITIES), SIGNER)).isFalse();
        assertThat(covers(scope(AUTHORITIES), authority)).isTrue();
        assertThat(covers(scope(AUTHORITIES), last)).isTrue();
        assertThat(covers(scope(USERS, AUTHORITIES), SIGNER)).isFalse();
    }

    @Test
    @DisplayName("SIG-41 a list of a part covers the certificates that name it, for all reasons")
    void covers_a_part() throws Exception {
        byte[] seven = full(uri("http://ca.example/7.crl"));
        byte[] eight = full(uri("http://ca.example/8.crl"));
        byte[] either = full(uri("http://ca.example/8.crl"), uri("http://ca.example/7.crl"));
        byte[] relative = relative(uri("http://ca.example/7.crl"));
        CrlScope part = scope(seven);

        assertThat(covers(part, pointing(DerWriter.sequence(seven)))).isTrue();
        assertThat(covers(part, pointing(DerWriter.sequence(either)))).isTrue();
        assertThat(covers(part, pointing(DerWriter.sequence(eight), DerWriter.sequence(seven))))
                .isTrue();
        assertThat(covers(scope(either), pointing(DerWriter.sequence(seven)))).isTrue();
        assertThat(covers(scope(seven, USERS), pointing(DerWriter.sequence(seven))))
                .isTrue();
        assertThat(covers(scope(seven, AUTHORITIES), pointing(DerWriter.sequence(seven))))
                .isFalse();
        assertThat(covers(part, SIGNER)).isFalse();
        assertThat(covers(part, pointing(DerWriter.sequence(eight)))).isFalse();
        assertThat(covers(part, pointing(DerWriter.sequence(seven, REASONS)))).isFalse();
        assertThat(covers(part, pointing(DerWriter.sequence(relative)))).isFalse();
        assertThat(covers(scope(relative), pointing(DerWriter.sequence(relative))))
                .isFalse();
        assertThat(covers(part, pointing(DerWriter.sequence(DerWriter.element(0xa2, names(seven))))))
                .isFalse();
    }

    @Test
    @DisplayName("SIG-41 a list of CAs only never takes the place of the one that signers stand on")
    void is_kept_for_signers() throws Exception {
        byte[] seven = full(uri("http://ca.example/7.crl"));

        assertThat(DerTest.refused(() -> scope(AUTHORITIES).requireSigners())).isEqualTo("CRL_IS_PARTIAL");
        assertThat(DerTest.refused(() -> scope(seven, AUTHORITIES).requireSigners()))
                .isEqualTo("CRL_IS_PARTIAL");
        assertThat(DerTest.refused(() -> scope(USERS).requireSigners())).isEmpty();
        assertThat(DerTest.refused(() -> scope(seven).requireSigners())).isEmpty();
        assertThat(DerTest.refused(() -> new CrlScope(Optional.empty()).requireSigners()))
                .isEmpty();
    }

    private static boolean covers(CrlScope scope, Certificate certificate) {
        String refused = DerTest.refused(() -> scope.requireCovers(certificate));
        assertThat(refused).isIn("", "CRL_IS_PARTIAL");
        return refused.isEmpty();
    }

    /** A signer's certificate with those distribution points. */
    private static Certificate pointing(byte[]... points) throws IOException {
        return Certificate.of(new TestCertificate("CN=Pointing,C=UZ", Attack.SIGNER.keys())
                .extension(
                        org.bouncycastle.asn1.x509.Extension.cRLDistributionPoints,
                        ASN1Primitive.fromByteArray(DerWriter.sequence(points)))
                .by(TestPki.NATIONAL_CA)
                .certificate());
    }

    private static byte[] uri(String text) {
        return DerWriter.element(0x86, text.getBytes(ISO_8859_1));
    }

    private static byte[] full(byte[]... names) {
        return DerWriter.element(0xa0, DerWriter.element(FULL_NAME, names));
    }

    private static byte[] relative(byte[]... names) {
        return DerWriter.element(0xa0, DerWriter.element(RELATIVE_NAME, names));
    }

    private static byte[] names(byte[] point) {
        return Der.exactly(point).value();
    }

    private static String refused(String parts) {
        return DerTest.refused(() -> scope(HexFormat.of().parseHex(parts)));
    }

    private static CrlScope scope(byte[]... parts) {
        byte[] oid = {6, 3, 0x55, 0x1d, 0x1c};
        byte[] yes = {1, 1, -1};
        byte[] value = DerWriter.element(Der.OCTET_STRING, DerWriter.sequence(parts));
        Der list = Der.exactly(DerWriter.sequence(DerWriter.sequence(oid, yes, value)));
        return CrlScope.of(Extension.all(list));
    }
}
