package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The letter of RFC 6960, clause 4.2.1: what an answer says of one certificate. */
class OcspStatusTest {

    private static final byte[] NAMED = {0x30, 0};
    private static final byte[] GOOD = {(byte) 0x80, 0};
    private static final byte[] TEN = time("20260302100000Z");
    private static final byte[] ELEVEN = time("20260302110000Z");
    private static final Instant PRODUCED = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    @DisplayName("SIG-41 an answer tells of a time, up to its next update, or of one moment")
    void tells_of_a_time() {
        RevocationStatement moment = read(NAMED, GOOD, TEN);
        RevocationStatement hour = read(NAMED, GOOD, TEN, next(ELEVEN));

        assertThat(moment.revocation()).isEmpty();
        assertThat(moment.thisUpdate()).isEqualTo(PRODUCED);
        assertThat(moment.nextUpdate()).isEqualTo(PRODUCED);
        assertThat(hour.nextUpdate()).isEqualTo(PRODUCED.plusSeconds(3600));
        assertThat(refused(NAMED, GOOD, TEN, next(TEN))).isEmpty();
        assertThat(refused(NAMED, GOOD, ELEVEN, next(TEN))).isEqualTo("CMS_MALFORMED");
    }

    @Test
    @DisplayName("SIG-41 an answer was not made before the time it tells of")
    void was_made_then() {
        assertThat(refused(NAMED, GOOD, ELEVEN)).isEqualTo("CMS_MALFORMED");
        assertThat(refused(NAMED, GOOD, TEN)).isEmpty();
    }

    @Test
    @DisplayName("SIG-40 a revocation is told with its date, and with its reason where there is one")
    void tells_of_revocation() {
        byte[] reason = DerWriter.element(Der.CONTEXT_0, new byte[] {0x0a, 1, 1});
        Revocation bare = read(NAMED, revoked(ELEVEN), TEN).revocation().orElseThrow();
        Revocation full = read(NAMED, revoked(ELEVEN, reason), TEN).revocation().orElseThrow();

        assertThat(bare.effective()).isEqualTo(PRODUCED.plusSeconds(3600));
        assertThat(bare.reason()).isEmpty();
        assertThat(full.reason()).contains(RevocationReason.KEY_COMPROMISE);
        assertThat(refused(NAMED, revoked(), TEN)).isNotEmpty();
        assertThat(refused(NAMED, revoked(reason), TEN)).isNotEmpty();
    }

    @Test
    @DisplayName("SIG-41 an answer that knows nothing, or says good and more, clears nobody")
    void knows() {
        assertThat(refused(NAMED, new byte[] {(byte) 0x82, 0}, TEN)).isEqualTo("OCSP_STATUS_UNKNOWN");
        assertThat(refused(NAMED, new byte[] {(byte) 0x80, 1, 0}, TEN)).isEqualTo("OCSP_STATUS_UNKNOWN");
        assertThat(refused(NAMED, new byte[] {(byte) 0xa0, 0}, TEN)).isEqualTo("OCSP_STATUS_UNKNOWN");
    }

    @Test
    @DisplayName("SIG-41 an answer may be extended by what may be ignored, and by nothing critical")
    void has_nothing_critical() {
        byte[] oid = {6, 2, 0x2a, 3};
        byte[] yes = {1, 1, -1};
        byte[] value = {4, 0};
        byte[] harmless = extended(DerWriter.sequence(oid, value));
        byte[] critical = extended(DerWriter.sequence(oid, yes, value));

        assertThat(refused(NAMED, GOOD, TEN, harmless)).isEmpty();
        assertThat(refused(NAMED, GOOD, TEN, next(ELEVEN), harmless)).isEmpty();
        assertThat(refused(NAMED, GOOD, TEN, critical)).isEqualTo("OCSP_EXTENSION_UNKNOWN");
        assertThat(refused(NAMED, GOOD, TEN, next(ELEVEN), critical)).isEqualTo("OCSP_EXTENSION_UNKNOWN");
        assertThat(refused(NAMED, GOOD, TEN, harmless, next(ELEVEN))).isEqualTo("CMS_MALFORMED");
        assertThat(refused(NAMED, GOOD, TEN, next(ELEVEN), next(ELEVEN))).isEqualTo("CMS_MALFORMED");
    }

    private static byte[] time(String written) {
        return DerWriter.element(Der.GENERALIZED_TIME, written.getBytes(ISO_8859_1));
    }

    private static byte[] next(byte[] time) {
        return DerWriter.element(Der.CONTEXT_0, time);
    }

    private static byte[] revoked(byte[]... parts) {
        return DerWriter.element(0xa1, parts);
    }

    private static byte[] extended(byte[]... extensions) {
        return DerWriter.element(Der.CONTEXT_1, DerWriter.sequence(extensions));
    }

    private static String refused(byte[]... parts) {
        return DerTest.refused(() -> read(parts));
    }

    private static RevocationStatement read(byte[]... parts) {
        return OcspStatus.of(Der.exactly(DerWriter.sequence(parts)), PRODUCED);
    }
}
