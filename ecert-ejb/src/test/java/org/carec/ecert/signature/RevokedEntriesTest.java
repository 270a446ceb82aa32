package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The letter of RFC 5280, clauses 5.1.2.6 and 5.3: one entry that is not understood makes the whole list useless. */
class RevokedEntriesTest {

    private static final byte[] SEVEN = {2, 1, 7};
    private static final byte[] EIGHT = {2, 1, 8};
    private static final byte[] DATE = DerWriter.element(Der.UTC_TIME, "260302100000Z".getBytes(ISO_8859_1));
    private static final byte[] LATE = DerWriter.element(Der.GENERALIZED_TIME, "20500302100000Z".getBytes(ISO_8859_1));
    private static final byte[] YES = {1, 1, -1};
    private static final byte[] REASON = {6, 3, 0x55, 0x1d, 0x15};
    private static final byte[] ISSUER = {6, 3, 0x55, 0x1d, 0x1d};
    private static final byte[] STRANGE = {6, 2, 0x2a, 3};
    private static final byte[] KEY_LOST = {4, 3, 0x0a, 1, 1};

    @Test
    @DisplayName("SIG-40 a certificate is found by its number, with date and reason")
    void finds_by_number() {
        byte[] reason = DerWriter.sequence(DerWriter.sequence(REASON, KEY_LOST));
        byte[] critical = DerWriter.sequence(DerWriter.sequence(REASON, YES, KEY_LOST));
        RevokedEntries entries = entries(entry(SEVEN, DATE, reason), entry(EIGHT, LATE, critical));

        Revocation seven = entries.find(Der.exactly(SEVEN)).orElseThrow();
        assertThat(seven.effective()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(seven.reason()).isEqualTo(Optional.of(RevocationReason.KEY_COMPROMISE));
        assertThat(entries.find(Der.exactly(EIGHT)).orElseThrow().effective())
                .isEqualTo(Instant.parse("2050-03-02T10:00:00Z"));
        assertThat(entries.find(Der.exactly(new byte[] {2, 1, 9}))).isEmpty();
        assertThat(RevokedEntries.NONE.find(Der.exactly(SEVEN))).isEmpty();
    }

    @Test
    @DisplayName("SIG-41 a list of nothing is none")
    void is_never_empty() {
        assertThat(refused()).isEqualTo("CMS_MALFORMED");
    }

    @ParameterizedTest(name = "SIG-41 {0} is a serial number")
    @ValueSource(strings = {"020100", "020107", "02017f", "02020080", "020180", "0202ff7f", "02020107"})
    void numbers_are_written_in_their_shortest_form(String hex) {
        assertThat(refused(entry(octets(hex), DATE))).isEmpty();
    }

    @ParameterizedTest(name = "SIG-41 {0} is no serial number")
    @ValueSource(strings = {"0200", "02020007", "0202007f", "0202ff80", "0202ffff", "040107"})
    void no_number_is_written_in_two_ways(String hex) {
        assertThat(refused(entry(octets(hex), DATE))).isEqualTo("CMS_MALFORMED");
    }

    @Test
    @DisplayName("SIG-41 an entry is a number, a date and extensions, nothing behind them")
    void has_its_parts() {
        byte[] reason = DerWriter.sequence(DerWriter.sequence(REASON, KEY_LOST));

        assertThat(refused(entry(SEVEN))).isEqualTo("NOT_DER");
        assertThat(refused(entry(SEVEN, SEVEN))).isEqualTo("CMS_MALFORMED");
        assertThat(refused(entry(SEVEN, DATE, DerWriter.sequence()))).isEqualTo("CMS_MALFORMED");
        assertThat(refused(entry(SEVEN, DATE, SEVEN))).isEqualTo("CMS_MALFORMED");
        assertThat(refused(entry(SEVEN, DATE, reason, DATE))).isEqualTo("CMS_MALFORMED");
        assertThat(refused(entry(SEVEN, DATE), DATE)).isEqualTo("CMS_MALFORMED");
    }

    @Test
    @DisplayName(
            "SIG-41 an entry of another CA's certificate, or with a critical extension nobody knows, is not understood")
    void is_understood() {
        assertThat(refused(extended(STRANGE, KEY_LOST))).isEmpty();
        assertThat(refused(extended(STRANGE, YES, KEY_LOST))).isEqualTo("CRL_EXTENSION_UNKNOWN");
        assertThat(refused(extended(ISSUER, YES, KEY_LOST))).isEqualTo("CRL_IS_INDIRECT");
        assertThat(refused(extended(ISSUER, KEY_LOST))).isEqualTo("CRL_IS_INDIRECT");
        assertThat(refused(entry(EIGHT, DATE), extended(STRANGE, YES, KEY_LOST)))
                .isEqualTo("CRL_EXTENSION_UNKNOWN");
    }

    @Test
    @DisplayName("SIG-40 the entry that counts is canonical to its last octet")
    void is_canonical() {
        byte[] padded = {6, 3, 0x2a, (byte) 0x80, 3};
        RevokedEntries entries = entries(extended(padded, KEY_LOST), entry(EIGHT, DATE));

        assertThat(DerTest.refused(() -> entries.find(Der.exactly(SEVEN)))).isEqualTo("NOT_DER");
        assertThat(entries.find(Der.exactly(EIGHT))).isPresent();
    }

    @Test
    @DisplayName("SIG-40 a number that is revoked twice is not understood")
    void says_it_once() {
        RevokedEntries entries = entries(entry(SEVEN, DATE), entry(EIGHT, DATE), entry(SEVEN, LATE));

        assertThat(DerTest.refused(() -> entries.find(Der.exactly(SEVEN)))).isEqualTo("CMS_MALFORMED");
        assertThat(entries.find(Der.exactly(EIGHT))).isPresent();
    }

    private static byte[] extended(byte[]... extension) {
        return entry(SEVEN, DATE, DerWriter.sequence(DerWriter.sequence(extension)));
    }

    private static byte[] entry(byte[]... parts) {
        return DerWriter.sequence(parts);
    }

    private static byte[] octets(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String refused(byte[]... entries) {
        return DerTest.refused(() -> entries(entries));
    }

    private static RevokedEntries entries(byte[]... entries) {
        return RevokedEntries.of(Der.exactly(DerWriter.sequence(entries)));
    }
}
