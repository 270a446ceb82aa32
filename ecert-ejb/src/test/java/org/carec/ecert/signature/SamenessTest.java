package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an update may write again without a change: the same, whatever way it is spelled. */
class SamenessTest {

    @ParameterizedTest(name = "SIG-14 {0} and {1} say the same: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | +1 | true",
                "1 | 2 | false",
                "1 | 1.0 | false",
                "1.0 | 1.00 | false",
                "/A | /#41 | true",
                "/A | (A) | false",
                "(A) | <41> | true",
                "(A) | (B) | false",
                "(A) | (AA) | false",
                "null | false | false",
                "7 0 R | 7 0 R | true",
                "7 0 R | 7 1 R | false",
                "[1 (A)] | [ 1 <41> ] | true",
                "[1 (A)] | [1 (B)] | false",
                "[1] | [1 1] | false",
                "[1 1] | [1] | false",
                "[] | [] | true",
                "[] | << >> | false",
                "<< /A [1] >> | <</A[1]>> | true",
                "<< /A 1 /B 2 >> | << /B 2 /A 1 >> | true",
                "<< /A 1 >> | << /A 2 >> | false",
                "<< /A 1 >> | << /A 1 /B 2 >> | false",
                "<< /A 1 /B 2 >> | << /A 1 >> | false",
                "<< /A << /B (a) >> >> | << /A << /B <61> >> >> | true",
                "<< /A << /B (a) >> >> | << /A << /B (b) >> >> | false",
                "[<< /B 1 >>] | [<< /B 2 >>] | false",
                "<< /A 1 >> | << /B 1 >> | false"
            })
    void of_values(String one, String two, boolean same) {
        assertThat(same(one, two)).isEqualTo(same);
        assertThat(same(two, one)).isEqualTo(same);
    }

    @ParameterizedTest(name = "SIG-14 streams of {0} {1} and {2} {3} say the same: {4}")
    @CsvSource({
        "/A 1, abc, /A 1, abc, true",
        "/A 1, abc, /A 2, abc, false",
        "/A 1, abc, /A 1, abd, false",
        "/A 1, abc, /A 1, xbc, false",
        "/A 1, abc, /B 1, abc, false"
    })
    void of_streams(String one, String data, String two, String other, boolean same) {
        assertThat(same(stream(one, data), stream(two, other))).isEqualTo(same);
    }

    @Test
    @DisplayName("SIG-14 what may change aside, each entry of a dictionary stays")
    void but_for_some_keys() {
        assertThat(but("<< /A 1 /B 2 >>", "<< /A 1 /B 3 >>")).isTrue();
        assertThat(but("<< /A 1 /B 2 >>", "<< /A 1 >>")).isTrue();
        assertThat(but("<< /A 1 >>", "<< /A 1 /B 2 >>")).isTrue();
        assertThat(but("<< /A 1 >>", "<< /A 2 >>")).isFalse();
        assertThat(but("<< /A 1 >>", "<< /B 2 >>")).isFalse();
        assertThat(but("<< /B 2 >>", "<< /A 1 >>")).isFalse();
    }

    @ParameterizedTest(name = "SIG-14 {0} begins with {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[1 2 3] | [1 2] | true",
                "[1 2] | [1 2] | true",
                "[1 2] | [] | true",
                "[1 2] | [2] | false",
                "[1 2] | [1 3] | false",
                "[1 2] | [1 2 3] | false",
                "[] | [1] | false"
            })
    void of_beginnings(String whole, String beginning, boolean begins) {
        PdfFile file = file(whole, beginning);

        assertThat(new Sameness(file).begins(items(file, 20), items(file, 21))).isEqualTo(begins);
    }

    @ParameterizedTest(name = "SIG-14 a form''s fields may not go: {0} of {1}")
    @CsvSource({"[], [5 0 R]", "[5 0 R], [5 0 R 12 0 R]", "[12 0 R], [5 0 R 12 0 R]"})
    void lists_do_not_shrink(String is, String was) {
        JudgedUpdate update =
                new JudgedUpdate(pdf -> pdf.edit(4, "[5 0 R]", was).object(12, "<< /FT /Sig >>"));

        assertThat(update.told(Map.of(4, "<< /Fields " + is + " /SigFlags 3 >>")))
                .startsWith("UPDATE_CHANGES_FORM (/AcroForm)");
    }

    private static boolean same(String one, String two) {
        PdfFile file = file(one, two);
        return new Sameness(file).of(object(file, 20), object(file, 21));
    }

    private static boolean but(String one, String two) {
        PdfFile file = file(one, two);
        return new Sameness(file).of((PdfObject.Dict) object(file, 20), (PdfObject.Dict) object(file, 21), Set.of("B"));
    }

    private static String stream(String entries, String data) {
        return "<< /Length " + data.length() + " " + entries + " >>\nstream\n" + data + "\nendstream";
    }

    private static List<PdfObject> items(PdfFile file, int number) {
        return ((PdfObject.Array) object(file, number)).items();
    }

    private static PdfObject object(PdfFile file, int number) {
        return file.glance(new PdfObject.Ref(number, 0));
    }

    private static PdfFile file(String one, String two) {
        byte[] file =
                new ForgedPdf(Attack.SIGNER).object(20, one).object(21, two).unsigned();
        return PdfFile.read(file, VerificationProfile.strict());
    }
}
