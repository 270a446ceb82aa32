package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which RSA keys are strong enough, and what an extension of a certificate or list may look like. */
class KeyKindTest {

    @ParameterizedTest(name = "SIG-5 RSA of {0} bits with the exponent {1}: allowed {2}")
    @CsvSource({
        "2047, 65537, false", "2048, 65537, true", "8192, 65537, true", "8193, 65537, false", "2048, 65535, false",
        "2048, 65536, false", "2048, 65538, false", "2048, 65539, true", "2048, 3, false",
                "2048, 18446744073709551615, true",
        "2048, 18446744073709551617, false"
    })
    void rsa(int bits, BigInteger exponent, boolean allowed) throws Exception {
        BigInteger modulus = BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.ONE);
        RSAPublicKey key =
                (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
        KeyPair pair = new KeyPair(key, TestKeys.of("RSA-2048", "ca").getPrivate());
        TestIdentity holder = new TestCertificate("CN=Of any strength,C=UZ", pair).by(TestPki.NATIONAL_CA);
        KeyKind[] kind = new KeyKind[1];
        String code = DerTest.refused(() -> kind[0] = KeyKind.of(Certificate.of(holder.certificate())));

        assertThat(code).isEqualTo(allowed ? "" : "KEY_NOT_ALLOWED");
        assertThat(kind[0]).isEqualTo(allowed ? new KeyKind(KeyKind.Family.RSA, bits) : null);
    }

    private static Der der(String hex) {
        return Der.exactly(HexFormat.of().parseHex(hex));
    }

    private static final String NUMBER = "300a0603551d140403020107";

    @ParameterizedTest(name = "SIG-41 the extension {0}: {1}")
    @CsvSource({
        "300a0603551d140403020107, ''",
        "300d0603551d140101ff0403020107, ''",
        "300d0603551d140101000403020107, CMS_MALFORMED",
        "300e0603551d14010200ff0403020107, CMS_MALFORMED",
        "300c0603551d1404030201070500, CMS_MALFORMED",
        "300a0603551d140303020107, CMS_MALFORMED",
        "30050603551d14, NOT_DER",
        "300a0203551d140403020107, CMS_MALFORMED",
        "310a0603551d140403020107, CMS_MALFORMED"
    })
    void extensions_are_read(String hex, String code) {
        assertThat(DerTest.refused(() -> Extension.all(der(list(hex))))).isEqualTo(code);
    }

    @Test
    @DisplayName("SIG-41 no extension stands twice, none is found that is not there, and there is one at least")
    void extensions_stand_once() {
        String other = "300a0603551d150403020107";
        List<Extension> both = Extension.all(der(list(NUMBER, other)));

        assertThat(both).hasSize(2).noneMatch(Extension::critical);
        assertThat(Extension.find(both, Oid.CRL_NUMBER).orElseThrow().parsed().isSmallInteger(7))
                .isTrue();
        assertThat(Extension.find(both, Oid.REASON_CODE)).isPresent();
        assertThat(Extension.find(both, Oid.INVALIDITY_DATE)).isEmpty();
        assertThat(Extension.all(der(list("300d0603551d140101ff0403020107")))).allMatch(Extension::critical);
        assertThat(DerTest.refused(() -> Extension.all(der(list(NUMBER, other, NUMBER)))))
                .isEqualTo("CMS_MALFORMED");
        assertThat(DerTest.refused(() -> Extension.all(der("3000")))).isEqualTo("CMS_MALFORMED");
    }

    @Test
    @DisplayName("SIG-41 what an extension says is one canonical element")
    void extensions_are_canonical() {
        for (String value : List.of("040402017f05", "04040202007f", "04030202ff", "0400")) {
            String length = String.format("%02x", 5 + value.length() / 2);
            List<Extension> one = Extension.all(der(list("30" + length + "0603551d14" + value)));
            assertThat(DerTest.refused(() -> one.get(0).parsed())).as(value).isEqualTo("NOT_DER");
        }
    }

    private static String list(String... extensions) {
        String all = String.join("", extensions);
        return "30" + String.format("%02x", all.length() / 2) + all;
    }
}
