package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a signature's value must say of the octets it covers (ISO 32000-1, clause 12.8.1), before any of them is looked at. */
class CoveredValueTest {

    private static final PdfObject.Ref VALUE = new PdfObject.Ref(6, 0);

    @ParameterizedTest(name = "SIG-3 a range of {0} is refused: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[0 10 20 30] | GAP_NOT_CONTENTS",
                "[0 1 3 1] | GAP_NOT_CONTENTS",
                "[1 10 20 30] | BYTE_RANGE_MALFORMED",
                "[0 0 20 30] | BYTE_RANGE_MALFORMED",
                "[0 -1 20 30] | BYTE_RANGE_MALFORMED",
                "[0 10 11 30] | BYTE_RANGE_MALFORMED",
                "[0 10 12 30] | GAP_NOT_CONTENTS",
                "[0 10 20 0] | BYTE_RANGE_MALFORMED",
                "[0 10 20 1] | GAP_NOT_CONTENTS",
                "[0 10 20] | BYTE_RANGE_MALFORMED",
                "[0 10 20 30 40 50] | BYTE_RANGE_MALFORMED",
                "[0 10 20 30.] | BYTE_RANGE_MALFORMED",
                "[0 10 20 4 0 R] | BYTE_RANGE_MALFORMED",
                "[] | BYTE_RANGE_MALFORMED",
                "null | BYTE_RANGE_MALFORMED",
                "4 0 R | BYTE_RANGE_MALFORMED"
            })
    void a_range_is_four_numbers(String range, String code) {
        assertThat(refused(ForgedPdf.SIGNATURE.replace(ForgedPdf.RANGE, range))).isEqualTo(code);
    }

    @ParameterizedTest(name = "SIG-3 contents of {0} are refused")
    @CsvSource({"<>", "<0>", "<00 00>", "(ab)", "null", "4 0 R", "[<00>]"})
    void contents_are_digits(String contents) {
        String value = ForgedPdf.SIGNATURE.replace("<" + ForgedPdf.ROOM + ">", contents);

        assertThat(refused(value)).isEqualTo("CONTENTS_MALFORMED");
    }

    @Test
    @DisplayName("SIG-3 SIG-9 contents take 64 KB at most")
    void contents_are_bounded() {
        String value = ForgedPdf.SIGNATURE.replace(ForgedPdf.RANGE, "[0 1 3 1]");

        assertThat(refused(value.replace(ForgedPdf.ROOM, "00".repeat(64 * 1024))))
                .isEqualTo("GAP_NOT_CONTENTS");
        assertThat(refused(value.replace(ForgedPdf.ROOM, "00".repeat(64 * 1024 + 1))))
                .isEqualTo("CONTENTS_MALFORMED");
    }

    @Test
    @DisplayName("SIG-3 a value covers all of its revision but itself")
    void covers_its_revision() {
        byte[] file = new ForgedPdf(Attack.SIGNER).signed();

        CoveredValue value = CoveredValue.of(read(file), VALUE);
        assertThat(value.range().end()).isEqualTo(file.length);
        assertThat(value.range().signedOctets())
                .isEqualTo(file.length - (value.range().resume() - value.range().gap()));
        assertThat(value.contents()).hasSize(6000);
        assertThat(value.revision().begin()).isZero();
    }

    @Test
    @DisplayName("SIG-3 a value in an object stream covers nothing")
    void is_not_packed() {
        String value =
                ForgedPdf.SIGNATURE.replace(ForgedPdf.RANGE, "[0 10 20 30]").replace(ForgedPdf.ROOM, "00");
        byte[] file = new PackedUpdate().packed(11, value).after(new ForgedPdf(Attack.SIGNER).unsigned());

        assertThat(DerTest.refused(() -> CoveredValue.of(read(file), new PdfObject.Ref(11, 0))))
                .isEqualTo("SIGNATURE_PACKED");
    }

    private static String refused(String value) {
        byte[] file = new ForgedPdf(Attack.SIGNER).object(6, value).unsigned();
        return DerTest.refused(() -> CoveredValue.of(read(file), VALUE));
    }

    private static PdfFile read(byte[] file) {
        return PdfFile.read(file, VerificationProfile.strict());
    }
}
