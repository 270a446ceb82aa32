package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a form's fields are walked through, up to the last that counts. */
class SignatureFieldsTest {

    @ParameterizedTest(name = "SIG-35 {0} signatures: {1}")
    @CsvSource({"1, ''", "4, ''", "5, 'TOO_MANY_SIGNATURES (/AcroForm/Fields, 5 signatures)'"})
    void four_may_sign(int count, String refused) {
        Findings findings = new Findings();
        PdfFile file = file(pdf -> {
            pdf.object(4, "<< /Fields [" + refs(10, count) + "] >>");
            for (int i = 10; i < 10 + count; i++) {
                pdf.object(i, SeveralFile.field(i).replace(i + 1 + " 0 R", i + 10 + " 0 R"))
                        .object(i + 10, ForgedPdf.SIGNATURE);
            }
        });

        findings.check(() -> assertThat(SignatureFields.of(file).signatures(SeveralFile.AGREED))
                .hasSize(count));

        assertThat(String.join("; ", JudgedUpdate.words(findings))).isEqualTo(refused);
    }

    @ParameterizedTest(name = "SIG-4 {1} at {0} below the form: {2}")
    @CsvSource({"16, 1, ''", "17, 1, TOO_MANY_FIELDS", "0, 2000, ''", "0, 2001, TOO_MANY_FIELDS"})
    void fields_are_bounded(int depth, int count, String refused) {
        int last = 10 + depth;
        PdfFile file = file(pdf -> {
            pdf.object(4, "<< /Fields [" + refs(10, depth == 0 ? count : 1) + "] >>");
            IntStream.range(10, last).forEach(i -> pdf.object(i, "<< /T (f) /Kids [" + (i + 1) + " 0 R] >>"));
            IntStream.range(last, last + count).forEach(i -> pdf.object(i, "<< /FT /Tx >>"));
        });

        assertThat(DerTest.refused(() -> SignatureFields.of(file))).isEqualTo(refused);
    }

    @ParameterizedTest(name = "SIG-4 a field with {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/Kids [] | ''",
                "/Kids null | ''",
                "/Kids 30 0 R | ''",
                "/Kids 5 | FIELD_MALFORMED",
                "/Kids << >> | FIELD_MALFORMED",
                "/Kids 2 0 R | FIELD_MALFORMED",
                "/Kids [null] | FIELD_MALFORMED",
                "/Kids [5 0 R] | FIELD_SHARED"
            })
    void kids_are_fields(String entry, String refused) {
        PdfFile file = file(pdf -> pdf.edit(5, "/FT", entry + " /FT"));

        assertThat(DerTest.refused(() -> SignatureFields.of(file))).isEqualTo(refused);
    }

    @Test
    @DisplayName("SIG-12 a widget's field may stand sixteen above it, as far as fields are walked")
    void widgets_have_fields_above() {
        assertThat(annotated(16)).isEmpty();
        assertThat(annotated(17)).isEqualTo("CARRIES_ANNOTATION");
    }

    /** What is said of a page with a widget, so many below the field whose type it has. */
    private static String annotated(int depth) {
        PdfFile file = file(pdf -> {
            pdf.edit(3, "5 0 R", 10 + depth + " 0 R").object(10, "<< /FT /Sig >>");
            IntStream.rangeClosed(11, 10 + depth)
                    .forEach(i -> pdf.object(i, "<< /Subtype /Widget /Parent " + (i - 1) + " 0 R >>"));
        });
        Findings findings = new Findings();
        new ContentRules(file, findings).require();
        return findings.all().stream().map(SignatureFinding::code).collect(Collectors.joining());
    }

    private static String refs(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(i -> i + " 0 R").collect(Collectors.joining(" "));
    }

    private static PdfFile file(Consumer<ForgedPdf> bend) {
        ForgedPdf pdf = new ForgedPdf(Attack.SIGNER);
        bend.accept(pdf);
        return PdfFile.read(pdf.unsigned(), VerificationProfile.strict());
    }
}
