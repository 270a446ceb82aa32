package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The letter of RFC 3161, clause 2.4.2: what a time-stamp says. */
class TimeStampInfoTest {

    private static final byte[] ONE = {2, 1, 1};
    private static final byte[] POLICY = {6, 2, 0x2a, 3};
    private static final byte[] NONCE = {2, 1, 9};
    private static final byte[] VALUE = {4, 0};
    private static final byte[] IMPRINT = DerWriter.sequence(
            Digest.SHA_256.identifiers()[0], DerWriter.element(Der.OCTET_STRING, Digest.SHA_256.of(new byte[3])));
    private static final String TIME = "20260302100000Z";

    @ParameterizedTest(name = "SIG-7 {0} is {1}")
    @CsvSource({
        "20260302100000Z, 2026-03-02T10:00:00Z",
        "20240229235959Z, 2024-02-29T23:59:59Z",
        "20260302100000.5Z, 2026-03-02T10:00:00.5Z",
        "20260302100000.123456789Z, 2026-03-02T10:00:00.123456789Z"
    })
    void tells_the_time(String written, Instant time) {
        assertThat(info(ONE, POLICY, IMPRINT, ONE, time(written)).time()).isEqualTo(time);
    }

    @ParameterizedTest(name = "SIG-7 {0} is no time: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | NOT_DER",
                "20260302100000 | NOT_DER",
                "20260302100000+0000 | NOT_DER",
                "202603021000Z | NOT_DER",
                "20260302100000,5Z | NOT_DER",
                "20261302100000Z | CMS_MALFORMED",
                "20260230100000Z | CMS_MALFORMED",
                "20260229100000Z | CMS_MALFORMED",
                "20260302240000Z | CMS_MALFORMED",
                "20260302106000Z | CMS_MALFORMED",
                "20260302100000.1234567891Z | CMS_MALFORMED"
            })
    void nothing_else_is_a_time(String written, String refused) {
        assertThat(refused(ONE, POLICY, IMPRINT, ONE, time(written))).isEqualTo(refused);
    }

    @Test
    @DisplayName("SIG-7 a time-stamp is of what its imprint says, and of nothing else")
    void is_of_one_thing() {
        TimeStampInfo info = info(ONE, POLICY, IMPRINT, ONE, time(TIME));

        assertThat(info.imprintDigest()).isEqualTo(Digest.SHA_256);
        assertThat(info.isOf(digest -> digest.of(new byte[3]))).isTrue();
        assertThat(info.isOf(digest -> digest.of(new byte[4]))).isFalse();
    }

    @Test
    @DisplayName("SIG-7 version, policy, imprint and serial number are as the RFC says")
    void has_its_parts() {
        byte[] two = {2, 1, 2};
        byte[] bits = {3, 1, 0};
        byte[] unnamed = DerWriter.sequence(Digest.SHA_256.identifiers()[0], bits);

        assertThat(refused(two, POLICY, IMPRINT, ONE, time(TIME))).isEqualTo("CMS_MALFORMED");
        assertThat(refused(ONE, ONE, IMPRINT, ONE, time(TIME))).isEqualTo("CMS_MALFORMED");
        assertThat(refused(ONE, POLICY, unnamed, ONE, time(TIME))).isEqualTo("CMS_MALFORMED");
        assertThat(refused(ONE, POLICY, DerWriter.sequence(DerWriter.sequence(POLICY), VALUE), ONE, time(TIME)))
                .isEqualTo("DIGEST_NOT_ALLOWED");
        assertThat(refused(ONE, POLICY, IMPRINT, POLICY, time(TIME))).isEqualTo("CMS_MALFORMED");
        assertThat(refused(ONE, POLICY, IMPRINT, ONE)).isEqualTo("CMS_MALFORMED");
    }

    @Test
    @DisplayName("SIG-7 a time-stamp may be extended by what may be ignored, and by nothing critical")
    void has_nothing_critical() {
        byte[] yes = {1, 1, -1};
        byte[] harmless = DerWriter.sequence(POLICY, VALUE);
        byte[] critical = DerWriter.sequence(POLICY, yes, VALUE);

        assertThat(extended(harmless)).isEmpty();
        assertThat(extended(harmless, harmless)).isEmpty();
        assertThat(extended(critical)).isEqualTo("CMS_MALFORMED");
        assertThat(extended(harmless, critical)).isEqualTo("CMS_MALFORMED");
        assertThat(extended(DerWriter.sequence(POLICY))).isEqualTo("CMS_MALFORMED");
    }

    private static String extended(byte[]... extensions) {
        return refused(ONE, POLICY, IMPRINT, ONE, time(TIME), NONCE, DerWriter.element(Der.CONTEXT_1, extensions));
    }

    private static byte[] time(String written) {
        return DerWriter.element(Der.GENERALIZED_TIME, written.getBytes(ISO_8859_1));
    }

    private static String refused(byte[]... parts) {
        return DerTest.refused(() -> info(parts));
    }

    private static TimeStampInfo info(byte[]... parts) {
        return TimeStampInfo.of(Der.exactly(DerWriter.sequence(parts)));
    }
}
