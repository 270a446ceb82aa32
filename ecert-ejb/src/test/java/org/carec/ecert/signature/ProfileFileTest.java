package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileFileTest {

    private static final String SOUND =
            """
            # agreed in Tashkent
            name = uz
            version = 3
            country = UZ

            relaxations = BER_ENCODING, HYBRID_FILE
            accept.ECDSA.256 = SHA-256; until 2027-01-01
            accept.RSA_PSS.3000-4096=SHA-384,SHA-512
            """;

    @Test
    @DisplayName("SIG-31 the strict profile is a file like all others, and has no switch on")
    void strict() {
        VerificationProfile strict = VerificationProfile.strict();

        assertThat(strict.described()).isEqualTo("strict 1");
        assertThat(strict.country()).isEmpty();
        assertThat(strict.relaxations()).isEmpty();
        assertThat(TestPki.trust().profile()).isEqualTo(strict);
    }

    @Test
    @DisplayName("SIG-31 a profile says name, version, country, switches and algorithms")
    void reads_all() {
        VerificationProfile profile = read(SOUND);

        assertThat(profile.described()).isEqualTo("uz 3");
        assertThat(profile.country()).contains("UZ");
        assertThat(profile.relaxations()).isEqualTo(Set.of(Relaxation.BER_ENCODING, Relaxation.HYBRID_FILE));
        assertThat(read(SOUND.replace("\n", "\r\n"))).isEqualTo(profile).hasSameHashCodeAs(profile);
        assertThat(read(SOUND.replace("256 =", "384 ="))).isNotEqualTo(profile);
    }

    @Test
    @DisplayName("SIG-31 the algorithms of a profile are those that count, until the day it says")
    void algorithms_are_data() {
        TrustBasis trust = TestPki.trust(Attack.SIGNER).under(read(SOUND));
        byte[] file = Attack.bent(Attack.SIGNER, pdf -> {});

        assertThat(codes(file, trust.under(read(SOUND.replace("SHA-256;", "SHA-384;"))), TestPki.NOW))
                .contains("DIGEST_NOT_ALLOWED");
        assertThat(codes(file, trust.under(read(SOUND.replace("ECDSA.256", "ECDSA.384"))), TestPki.NOW))
                .contains("KEY_NOT_ALLOWED");
        assertThat(codes(file, trust, Instant.parse("2027-01-01T00:00:00Z"))).contains("ALGORITHM_EXPIRED");
        // The CA's own RSA PKCS#1 is not accepted any more either.
        assertThat(codes(file, trust, Instant.parse("2026-12-31T23:59:59Z"))).containsExactly("KEY_NOT_ALLOWED");
        String rsa = "accept.RSA_PKCS1.2048-2048 = SHA-256\n";
        assertThat(codes(file, trust.under(read(SOUND + rsa)), TestPki.NOW)).isEmpty();
    }

    @Test
    @DisplayName("SIG-31 what a signature proves carries the profile's name and version")
    void is_carried() {
        byte[] file = Attack.bent(Attack.SIGNER, pdf -> {});
        TrustBasis trust = TestPki.trust(Attack.SIGNER);

        assertThat(new PdfVerifier()
                        .require(new UnverifiedPdf(file), trust, TestPki.NOW)
                        .facts()
                        .profile())
                .isEqualTo("strict 1");
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                bad("version = 3", "", "test: version is missing. Give it a whole number"),
                bad("name = uz", "", "test: name is missing. Give it one"),
                bad("name = uz", "name = Our Profile", "test, line 2: name cannot be \"Our Profile\". Give it one"),
                bad("version = 3", "version = 1.0", "test, line 3: version cannot be \"1.0\". Give it a whole"),
                bad("version = 3", "version = 0", "test, line 3: version cannot be \"0\"."),
                bad("country = UZ", "country = uz", "test, line 4: country cannot be \"uz\". Give the two capital"),
                bad(
                        "BER_ENCODING",
                        "BER",
                        "test, line 6: There is no switch \"BER\". Known are [ADBE_PKCS7_DETACHED, BER"),
                bad("BER_ENCODING", "HYBRID_FILE", "test, line 6: The switch HYBRID_FILE is named twice."),
                bad("BER_ENCODING,", ",", "test, line 6: There is no switch \"\"."),
                bad("country", "county", "test, line 4: county is no setting of a profile. Known are name, version"),
                bad("country = UZ", "name = uz", "test, line 4: name stands in line 2 already. Remove one"),
                bad("country = UZ", "country", "test, line 4: This is not key = value."),
                bad("country = UZ", "country = U\\u005a", "test, line 4: This is not key = value."),
                bad("2027-01-01", "2027-02-30", "test, line 7: \"2027-02-30\" is no day. Write it like 2029-01-01."),
                bad("2027-01-01", "", "test, line 7: It is not in the form."),
                bad("SHA-256;", "SHA-1;", "test, line 7: The verifier takes no digest \"SHA-1\". Use SHA-256"),
                bad("SHA-256;", "MD5, SHA-256;", "test, line 7: The verifier takes no digest \"MD5\"."),
                bad("accept.ECDSA.256", "accept.DSA.2048", "test, line 7: accept.DSA.2048 names no scheme."),
                bad("accept.ECDSA.256", "accept.ECDSA", "test, line 7: accept.ECDSA names no scheme."),
                bad("ECDSA.256", "ECDSA.160", "test, line 7: The verifier takes no ECDSA of 160 bits. Use [256, 384,"),
                bad("ECDSA.256", "ECDSA.256-521", "test, line 7: The verifier takes no ECDSA of 256-521 bits."),
                bad(
                        "3000-4096",
                        "1024-4096",
                        "test, line 8: The verifier takes no RSA_PSS of 1024-4096 bits. Use 2048-8192."),
                bad("3000-4096", "3000-16384", "test, line 8: The verifier takes no RSA_PSS of 3000-16384 bits."),
                bad("3000-4096", "4096-3000", "test, line 8: The verifier takes no RSA_PSS of 4096-3000 bits."),
                bad(
                        "BER_ENCODING",
                        "GOST",
                        "test: The switch GOST is on and no key of GOST is accepted. Add accept.GOST"),
                bad("SHA-256;", "GOST3411-2012-256;", "test, line 7: GOST3411-2012-256 does not go with ECDSA."),
                bad("ECDSA.256", "GOST.256", "test, line 7: SHA-256 does not go with GOST."),
                bad("ECDSA.256", "EDDSA.255", "test, line 7: SHA-256 does not go with EDDSA."),
                bad("3000-4096", "many", "test, line 8: It is not in the form."),
                bad("ECDSA.256 =", "RSA_PSS.4096 =", "test, line 8: Another line accepts some of these sizes."));
    }

    private static Arguments bad(String from, String to, String message) {
        assertThat(SOUND).contains(from);
        return Arguments.of(message, SOUND.replace(from, to));
    }

    @ParameterizedTest(name = "SIG-31 {0}")
    @MethodSource("faulty")
    void names_what_is_wrong(String message, String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ProfileRefused.class)
                .message()
                .startsWith(message)
                .endsWith(".");
    }

    @Test
    @DisplayName("SIG-31 no algorithm at all, no UTF-8, or too much is refused too")
    void names_what_is_wrong_with_the_whole() {
        assertThatThrownBy(() -> read("name = a\nversion = 1\n")).hasMessageContaining("No algorithm is accepted.");
        assertThatThrownBy(() -> VerificationProfile.read("test", "name = \u00fc".getBytes(ISO_8859_1)))
                .hasMessageContaining("It is not UTF-8.");
        assertThatThrownBy(() -> read("#".repeat(70_000))).hasMessageContaining("70000 octets");
    }

    private static VerificationProfile read(String text) {
        return VerificationProfile.read("test", text.getBytes(UTF_8));
    }

    private static List<String> codes(byte[] file, TrustBasis trust, Instant now) {
        return new PdfVerifier()
                .examine(new UnverifiedPdf(file), trust, now).findings().stream()
                        .map(SignatureFinding::code)
                        .toList();
    }
}
