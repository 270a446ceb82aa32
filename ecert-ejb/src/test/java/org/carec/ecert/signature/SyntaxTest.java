package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The letter of ISO 32000-1, clauses 7.2 and 7.3: each object is read as it is written, or not at all. */
class SyntaxTest {

    @ParameterizedTest(name = "SIG-4 {0} is {1}")
    @CsvSource({
        "0, 0",
        "7, 7",
        "+7, 7",
        "-7, -7",
        "99999999999, 99999999999",
        "-99999999999, -99999999999",
        "007, 7",
        "1 1, 1",
        "1 1 S, 1",
        "1 1 Rx, 1",
        "-1 1 R, -1",
        "1.0 1 R, ''"
    })
    void integers(String text, String value) {
        assertThat(read(text))
                .isEqualTo(value.isEmpty() ? new PdfObject.Real("1.0") : new PdfObject.Int(Long.parseLong(value)));
    }

    @ParameterizedTest(name = "SIG-4 {0} is a number with a fraction")
    @ValueSource(strings = {"1.", ".1", "-.1", "+1.5", "0.0", "-1.25"})
    void fractions(String text) {
        assertThat(read(text)).isEqualTo(new PdfObject.Real(text));
        assertThat(read(text + "]")).isEqualTo(new PdfObject.Real(text));
    }

    @ParameterizedTest(name = "SIG-4 {0} is refused: {1}")
    @CsvSource({
        "-, NUMBER_MALFORMED",
        "+, NUMBER_MALFORMED",
        "., NUMBER_MALFORMED",
        "-., NUMBER_MALFORMED",
        "--1, NUMBER_MALFORMED",
        "1a, NUMBER_MALFORMED",
        "1.a, NUMBER_MALFORMED",
        "1.1.1, NUMBER_MALFORMED",
        "1-1, NUMBER_MALFORMED",
        "1e5, NUMBER_MALFORMED",
        "2147483648 0 R, NUMBER_MALFORMED",
        "1 65536 R, NUMBER_MALFORMED",
        "nul, SYNTAX",
        "nulls, SYNTAX",
        "tru, SYNTAX",
        "truest, SYNTAX",
        "falsely, SYNTAX",
        "[1, SYNTAX",
        "[, SYNTAX",
        "<<, SYNTAX",
        "<< /A 1, SYNTAX",
        "<< /A 1 >, SYNTAX",
        "<< A 1 >>, SYNTAX",
        "<< /A >>, SYNTAX",
        "(a, STRING_MALFORMED",
        "(, STRING_MALFORMED",
        "(\\\\, STRING_MALFORMED",
        "(\\), STRING_MALFORMED",
        "(((), STRING_MALFORMED",
        "<6, STRING_MALFORMED",
        "<, STRING_MALFORMED",
        "<6g>, STRING_MALFORMED",
        "<61 6/>, STRING_MALFORMED",
        "/#0, NAME_MALFORMED",
        "/#, NAME_MALFORMED",
        "/a#4, NAME_MALFORMED",
        "/#4g, NAME_MALFORMED",
        "/#g4, NAME_MALFORMED",
        "/#00, NAME_MALFORMED",
        "/a#, NAME_MALFORMED",
        "), SYNTAX",
        "], SYNTAX",
        ">, SYNTAX",
        "}, SYNTAX",
        "x, SYNTAX",
        "<< /A 1 /#41 2 >>, DUPLICATE_KEY",
        "<< /A null /A 2 >>, DUPLICATE_KEY"
    })
    void nearly_right(String text, String code) {
        assertThat(DerTest.refused(() -> read(text))).isEqualTo(code);
    }

    @Test
    @DisplayName("SIG-4 names, words, references, arrays and dictionaries are read, white space and comments aside")
    void objects() {
        assertThat(read("/A#42c")).isEqualTo(new PdfObject.Name("ABc"));
        assertThat(read("/A#42#43>")).isEqualTo(new PdfObject.Name("ABC"));
        assertThat(read("/")).isEqualTo(new PdfObject.Name(""));
        assertThat(read("/#ff#01 ")).isEqualTo(new PdfObject.Name("\u00ff\u0001"));
        assertThat(read("\0\t\n\f\r null")).isEqualTo(PdfObject.NULL);
        assertThat(read("%x\r%y\n true%z")).isEqualTo(new PdfObject.Bool(true));
        assertThat(read("false]")).isEqualTo(new PdfObject.Bool(false));
        assertThat(read("1 0 R")).isEqualTo(new PdfObject.Ref(1, 0));
        assertThat(read("0 0 R>>")).isEqualTo(new PdfObject.Ref(0, 0));
        assertThat(read("2147483647 \n 65535\tR/")).isEqualTo(new PdfObject.Ref(Integer.MAX_VALUE, 65_535));
        assertThat(read("[]")).isEqualTo(new PdfObject.Array(List.of()));
        assertThat(read("[%x\n1 0 R 2%y\n]"))
                .isEqualTo(new PdfObject.Array(List.of(new PdfObject.Ref(1, 0), new PdfObject.Int(2))));
        assertThat(read(" <</A/B%x\n/C<<>>>>"))
                .isEqualTo(new PdfObject.Dict(
                        Map.of("A", new PdfObject.Name("B"), "C", new PdfObject.Dict(Map.of(), 12)), 1));
    }

    @ParameterizedTest(name = "SIG-4 {0} holds {1}")
    @CsvSource({
        "(), ''",
        "(a), 61",
        "(a(b)c), 6128622963",
        "(\\(\\)\\\\), 28295c",
        "(\\n\\r\\t\\b\\f), 0a0d09080c",
        "(\\x), 78",
        "(\\101), 41",
        "(\\1012), 4132",
        "(\\53), 2b",
        "(\\0539), 2b39",
        "(\\8), 38",
        "(\\78), 0738",
        "(\\777), ff",
        "(\\400), 00",
        "<>, ''",
        "<61>, 61",
        "<6>, 60",
        "<61 6>, 6160",
        "< 6 1 >, 61",
        "<aBCdEf>, abcdef",
        "<0000>, 0000",
        "<00 >, 00"
    })
    void strings(String text, String hex) {
        PdfObject.Text string = (PdfObject.Text) read(text);

        assertThat(HexFormat.of().formatHex(string.value())).isEqualTo(hex);
        assertThat(string.start()).isZero();
        assertThat(string.end()).isEqualTo(text.length());
        assertThat(string.strictHex()).isEqualTo(text.matches("<([0-9a-fA-F]{2})*>"));
    }

    @Test
    @DisplayName("SIG-4 a line that ends with a backslash goes on, whatever ends the line")
    void lines_go_on() {
        assertThat(((PdfObject.Text) read("(a\\\nb\\\rc\\\r\nd)")).value())
                .asString()
                .isEqualTo("abcd");
        assertThat(((PdfObject.Text) read("(a\\\n\nb)")).value()).asString().isEqualTo("a\nb");
    }

    @ParameterizedTest(name = "SIG-4 {0} zeros between digits are all read")
    @ValueSource(ints = {0, 1, 2, 62, 63, 64, 65, 126, 127, 128, 1023, 1024, 1025, 1026, 2048, 2050, 5000})
    void long_strings(int zeros) {
        String digits = "a1" + "00".repeat(zeros) + "b2" + "00".repeat(zeros) + "c3";
        PdfObject.Text string = (PdfObject.Text) read("<" + digits + ">");

        assertThat(HexFormat.of().formatHex(string.value())).isEqualTo(digits);
        assertThat(string.strictHex()).isTrue();
        assertThat(((PdfObject.Text) read("<" + digits + "0>")).strictHex()).isFalse();
        assertThat(DerTest.refused(() -> read("<" + digits + "x0>"))).isEqualTo("STRING_MALFORMED");
        assertThat(DerTest.refused(() -> read("<" + digits + "\u00b20>"))).isEqualTo("STRING_MALFORMED");
    }

    @ParameterizedTest(name = "SIG-8 the date {0} is {1}")
    @CsvSource({
        "D:20260302100000Z, 2026-03-02T10:00:00Z",
        "D:20260302100000Z00'00', 2026-03-02T10:00:00Z",
        "D:20260302100000Z00'00, 2026-03-02T10:00:00Z",
        "D:20260302100000Z', 2026-03-02T10:00:00Z",
        "D:20260302150000+05'00', 2026-03-02T10:00:00Z",
        "D:20260302150000+05'00, 2026-03-02T10:00:00Z",
        "D:20260302043000-05'30', 2026-03-02T10:00:00Z",
        "D:20260302103000+00'30', 2026-03-02T10:00:00Z",
        "D:20260302100000, ''",
        "D:20261302100000Z, ''",
        "D:20260230100000Z, ''",
        "D:20260302240000Z, ''",
        "D:20260302100000+19'00', ''",
        "D:20260302100000+05, ''",
        "20260302100000Z, ''",
        "D:20260302100000ZZ, ''",
        "D:20260302100000+05'60', ''"
    })
    void dates(String text, String time) {
        PdfObject.Text written = (PdfObject.Text) read("(" + text + ")");
        Findings findings = new Findings();
        Optional<java.time.Instant> read = findings.ask(() -> PdfDate.of(new PdfObject.Dict(Map.of("M", written), 0)));

        assertThat(read.map(Object::toString).orElse("")).isEqualTo(time);
        assertThat(findings.isEmpty()).isEqualTo(!time.isEmpty());
    }

    private static PdfObject read(String text) {
        byte[] octets = text.getBytes(ISO_8859_1);
        return new PdfParser(new PdfScanner(octets, 0, octets.length), new Budget()).object();
    }
}
