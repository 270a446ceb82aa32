package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The letter of ITU-T X.690: what is distinguished encoding, and what is only nearly so. */
class DerTest {

    @ParameterizedTest(name = "SIG-5 {0} octets have a header of {1}")
    @CsvSource({"0, 2", "1, 2", "127, 2", "128, 3", "255, 3", "256, 4", "65535, 4", "65536, 5", "16777215, 5"})
    void lengths_are_written_and_read_in_their_shortest_form(int length, int header) {
        byte[] element = DerWriter.element(Der.OCTET_STRING, new byte[length]);

        assertThat(element).hasSize(header + length);
        assertThat(Der.exactly(element).value()).hasSize(length);
    }

    @ParameterizedTest(name = "SIG-5 {0} is no element")
    @ValueSource(
            strings = {
                "",
                "04",
                "0401",
                "040200",
                "04010000",
                "0480",
                "04800000",
                "04817f" + "00",
                "0481",
                "048200800000",
                "0482",
                "048201",
                "04830000ff",
                "0484000000010000",
                "1f0100",
                "3f0100",
                "ff0100"
            })
    void nothing_else_is_an_element(String hex) {
        assertThat(refused(() -> Der.exactly(HexFormat.of().parseHex(hex)))).isEqualTo("NOT_DER");
    }

    @ParameterizedTest(name = "SIG-5 {0} octets behind {1} are no element")
    @CsvSource({"127, 04817f", "0, 048100", "128, 04820080", "255, 048200ff", "256, 0483000100", "1, 048401000000"})
    void no_length_is_longer_than_it_must_be(int length, String header) {
        byte[] content = new byte[length];
        byte[] octets = HexFormat.of().parseHex(header + HexFormat.of().formatHex(content));

        assertThat(refused(() -> Der.exactly(octets))).isEqualTo("NOT_DER");
    }

    @Test
    @DisplayName("SIG-5 no element reaches beyond the one it stands in")
    void stays_inside() {
        byte[] octets = HexFormat.of().parseHex("3003040200ffff");

        assertThat(refused(() -> Der.read(octets, 0, 5).children())).isEqualTo("NOT_DER");
        assertThat(refused(() -> Der.read(octets, 2, 5))).isEqualTo("NOT_DER");
        assertThat(Der.read(octets, 2, 6).value()).containsExactly(0, -1);
    }

    @ParameterizedTest(name = "SIG-5 {0} is canonical: {1}")
    @CsvSource({
        "010100, true",
        "0101ff, true",
        "010101, false",
        "01020000, false",
        "0100, false",
        "020100, true",
        "0200, false",
        "0202007f, false",
        "02020080, true",
        "0202ff80, false",
        "0202ff7f, true",
        "0202017f, true",
        "020200ff, true",
        "0202fe80, true",
        "030100, true",
        "0300, false",
        "030101, false",
        "03020001, true",
        "03020780, true",
        "03020701, false",
        "03020880, false",
        "0302ff80, false",
        "03020101, false",
        "03020102, true",
        "0303040010, true",
        "0303040008, false",
        "0500, true",
        "050100, false",
        "06012a, true",
        "0600, false",
        "060180, false",
        "060281ff, false",
        "06028101, true",
        "06028001, false",
        "06032a8001, false",
        "06032a8101, true",
        "06042a818001, true",
        "3000, true",
        "1000, false",
        "3100, true",
        "1100, false",
        "2400, false",
        "2403040100, false",
        "0000, false",
        "2000, false",
        "8000, true",
        "a000, true",
        "a003020100, true",
        "a00302007f, false",
        "3106020100020101, true",
        "3106020101020100, false",
        "3106020100020100, false",
        "3006020101020100, true",
        "3109020100020101020101, false",
        "a106020101020100, true",
        "0c0141, true"
    })
    void canonical_or_not(String hex, boolean canonical) {
        String code = refused(
                () -> DerRules.requireCanonical(Der.exactly(HexFormat.of().parseHex(hex))));

        assertThat(code).isEqualTo(canonical ? "" : "NOT_DER");
    }

    @ParameterizedTest(name = "SIG-5 {0} {1} is canonical: {2}")
    @CsvSource({
        "23, 260302100000Z, true",
        "23, 2603021000Z, false",
        "23, 260302100000, false",
        "23, 26030210000aZ, false",
        "23, 260302100000+, false",
        "23, 260302100000ZZ, false",
        "23, a60302100000Z, false",
        "24, 20260302100000Z, true",
        "24, 20260302100000.5Z, true",
        "24, 20260302100000.05Z, true",
        "24, 20260302100000.50Z, false",
        "24, 20260302100000.Z, false",
        "24, 20260302100000.0Z, false",
        "24, 20260302100000, false",
        "24, 20260302100000.5, false",
        "24, 202603021000Z, false",
        "24, 2026030210000Z, false",
        "24, 2026030210000aZ, false",
        "24, 20260302100000.aZ, false",
        "24, 20260302100000 5Z, false",
        "24, Z, false",
        "24, 20260302100000.5aZ, false",
        "24, 20260302100000/5Z, false",
        "24, 20260302100000.a5Z, false"
    })
    void times_have_one_form(int tag, String text, boolean canonical) {
        byte[] element = DerWriter.element(tag, text.getBytes(ISO_8859_1));

        assertThat(refused(() -> DerRules.requireCanonical(Der.exactly(element))))
                .isEqualTo(canonical ? "" : "NOT_DER");
    }

    @ParameterizedTest(name = "SIG-9 elements {0} levels deep, where 40 are the most")
    @ValueSource(ints = {40, 41})
    void depth_is_counted(int levels) {
        byte[] element = {5, 0};
        for (int i = 0; i < levels; i++) {
            element = DerWriter.sequence(element);
        }
        Der whole = Der.exactly(element);
        byte[] octets = element;

        assertThat(refused(() -> DerRules.requireCanonical(whole))).isEqualTo(levels == 40 ? "" : "NOT_DER");
        assertThat(refused(() -> BerCms.inDer(octets))).isEqualTo(levels == 40 ? "" : "NOT_DER");
    }

    @ParameterizedTest(name = "SIG-40 a time {1} is {2}")
    @CsvSource({
        "23, 491231235959Z, 2049-12-31T23:59:59Z",
        "23, 500101000000Z, 1950-01-01T00:00:00Z",
        "23, 000101000000Z, 2000-01-01T00:00:00Z",
        "23, 991231235959Z, 1999-12-31T23:59:59Z",
        "24, 20500101000000Z, 2050-01-01T00:00:00Z",
        "24, 20491231235959Z, ''",
        "24, 99991231235959Z, 9999-12-31T23:59:59Z",
        "23, 261302100000Z, ''",
        "23, 260230100000Z, ''",
        "23, 260302240000Z, ''",
        "23, 260302106000Z, ''",
        "23, 260302100060Z, ''",
        "23, 2603021000Z, ''",
        "23, 260302100000, ''",
        "23, 260302100000z, ''",
        "23, 26030210000:Z, ''",
        "23, 2/0302100000Z, ''",
        "23, 2, ''",
        "23, '', ''",
        "24, 2050, ''",
        "24, 205, ''",
        "24, 20500101000000.5Z, ''",
        "4, 260302100000Z, ''"
    })
    void times_are_read(int tag, String text, String time) {
        Der element = Der.exactly(DerWriter.element(tag, text.getBytes(ISO_8859_1)));
        Instant[] read = new Instant[1];
        String code = refused(() -> read[0] = DerTime.of(element));

        assertThat(code).isEqualTo(time.isEmpty() ? "CMS_MALFORMED" : "");
        assertThat(read[0]).isEqualTo(time.isEmpty() ? null : Instant.parse(time));
    }

    @Test
    @DisplayName("SIG-40 a time of any year may be a GeneralizedTime where no other is allowed")
    void generalized_times_are_read() {
        byte[] element = DerWriter.element(Der.GENERALIZED_TIME, "20260302100000Z".getBytes(ISO_8859_1));

        assertThat(DerTime.generalized(Der.exactly(element))).isEqualTo(TestPki.NOW);
    }

    /** The code of the refusal, empty when there is none. */
    static String refused(Runnable check) {
        Findings findings = new Findings();
        findings.check(check);
        return findings.all().isEmpty() ? "" : findings.all().get(0).code();
    }
}
