package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The field an update may bring: every entry it may have, and every entry that could show or do something. */
class FieldUpdateTest {

    private static final String FORM = "<< /Subtype /Form /BBox [0 0 0 0] /Length 0 >>\nstream\n\nendstream";
    private static final String PAINTS = FORM.replace("/Length 0", "/Length 3").replace("\n\n", "\n0 g\n");
    private static final String AT = "field 10 0 R";

    @ParameterizedTest(name = "SIG-14 a new field may have {1} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/F 132 | /F 132",
                "/F 132 | ",
                "/F 132 | /F 0",
                "/F 132 | /H /N",
                "/Type /Annot /Subtype /Widget | /Subtype /Widget",
                "/Type /Annot /Subtype /Widget | /Type /Annot",
                "/Rect [0 0 0 0] | ",
                "/Rect [0 0 0 0] | /Rect [-0 0.0 +.0 -0.]",
                "(Stamp1) | (signature1)",
                "(Stamp1) | (Signature)",
                "(Stamp1) | <FEFF0422>"
            })
    void may_have(String from, String to) {
        JudgedUpdate update = new JudgedUpdate();

        assertThat(update.told(stamped(10, LaterFile.FIELD, from, text(to)))).isEmpty();
    }

    @Test
    @DisplayName("SIG-14 a new field may stand on no page")
    void may_stand_nowhere() {
        Map<Integer, String> objects =
                Map.of(4, LaterFile.FORM, 10, LaterFile.FIELD.replace("/P 3 0 R", ""), 11, LaterFile.STAMP);

        assertThat(new JudgedUpdate().added(objects)).contains(new PdfObject.Ref(11, 0));
    }

    @ParameterizedTest(name = "SIG-14 a new field may not have {1} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/F 132 | /Ff 1 | ''",
                "/F 132 | /Kids [] | ''",
                "/F 132 | /DV 6 0 R | ''",
                "/Type /Annot | /Type /XObject | ''",
                "/Type /Annot | /Type (Annot) | ''",
                "/Subtype /Widget | /Subtype (Widget) | ''",
                "/FT /Sig | | /T",
                "/FT /Sig | /FT (Sig) | /T",
                "/FT /Sig | /FT /Btn | /T",
                "/T (Stamp1) | /T /Stamp1 | /T",
                "/T (Stamp1) | /T () | /T",
                "/T (Stamp1) | /T <FEFF> | /T",
                "/T (Stamp1) | /T (.Stamp1) | /T",
                "/T (Stamp1) | /T (Stamp1.) | /T",
                "/T (Stamp1) | /T <EFBBBF5369676e617475726531> | /T",
                "[0 0 0 0] | [] | /Rect",
                "[0 0 0 0] | [0 0 0] | /Rect",
                "[0 0 0 0] | [0 0 0 0 0] | /Rect",
                "[0 0 0 0] | [0 0 0 1] | /Rect",
                "[0 0 0 0] | [0 0 -1 0] | /Rect",
                "[0 0 0 0] | [0 0 0 /a] | /Rect",
                "[0 0 0 0] | [0 0 0 0.0001] | /Rect",
                "[0 0 0 0] | [0 10. 0 0] | /Rect",
                "[0 0 0 0] | (0000) | /Rect",
                "/F 132 | /F -1 | /F",
                "/F 132 | /F 132.0 | /F",
                "/F 132 | /F 9 0 R | /F",
                "/F 132 | /H (N) | /H",
                "/F 132 | /H 132 | /H",
                "/P 3 0 R | /P << /Type /Page >> | /P",
                "/P 3 0 R | /P 3 | /P",
                "/V 11 0 R | | /V",
                "/V 11 0 R | /V (11 0 R) | /V",
                "/V 11 0 R | /V << /Type /DocTimeStamp /SubFilter /ETSI.RFC3161 >> | /V"
            })
    void may_not_have(String from, String to, String entry) {
        JudgedUpdate update = new JudgedUpdate();

        assertThat(update.told(stamped(10, LaterFile.FIELD, from, text(to)))).startsWith(refused(entry));
    }

    @ParameterizedTest(name = "SIG-14 {0} is no new field")
    @ValueSource(strings = {"<< /FT /Sig >>", "5", "null", "30 0 R", "9 0 R"})
    void is_an_object_of_its_own(String item) {
        JudgedUpdate update = new JudgedUpdate();

        assertThat(update.told(stamped(4, LaterFile.FORM, "10 0 R", item)))
                .startsWith("UPDATE_FIELD_NOT_ALLOWED (/AcroForm/Fields)");
    }

    @Test
    @DisplayName("SIG-14 no name is taken twice, wherever the first one stands")
    void is_named_anew() {
        JudgedUpdate apart =
                new JudgedUpdate(pdf -> pdf.edit(5, "(Signature1)", "12 0 R").object(12, "(Stamp1)"));
        JudgedUpdate second = new JudgedUpdate(
                pdf -> pdf.edit(4, "[5 0 R]", "[5 0 R 12 0 R]").object(12, "<< /FT /Sig /T (Stamp1) /V 6 0 R >>"));
        Map<Integer, String> behind =
                LaterFile.merged(LaterFile.STAMPED, Map.of(4, "<< /Fields [5 0 R 12 0 R 10 0 R] /SigFlags 3 >>"));
        JudgedUpdate unnamed = new JudgedUpdate(
                pdf -> pdf.edit(4, "[5 0 R]", "[5 0 R 12 0 R]").object(12, "<< /FT /Sig /T /Stamp1 /V 6 0 R >>"));

        assertThat(apart.told(LaterFile.STAMPED)).startsWith(refused("/T"));
        assertThat(second.told(behind)).startsWith(refused("/T"));
        assertThat(unnamed.told(behind)).isEmpty();
    }

    @ParameterizedTest(name = "SIG-14 a new field may be painted as {0} with {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<< /N 12 0 R >> | /Length 0",
                "<< /N 12 0 R >> | /Type /XObject /FormType 1 /Matrix [1 0 0 1 0 0] /Length 0",
                "<< /N 12 0 R >> | /Resources << >> /Length 0",
                "13 0 R | /Length 0"
            })
    void may_be_painted_as_nothing(String appearance, String entries) {
        assertThat(painted(appearance, FORM.replace("/Length 0", entries))).isEmpty();
    }

    @Test
    @DisplayName("SIG-14 an empty appearance may be packed, one that paints may not")
    void may_be_packed() {
        String packed = "/Filter /FlateDecode /Length 8";
        String nothing = "x\u009c\u0003\0\0\0\0\u0001";
        String paints = "x\u009c3P\b\2\0\1\u0004\0p";

        assertThat(painted("<< /N 12 0 R >>", form(packed, nothing))).isEmpty();
        assertThat(painted("<< /N 12 0 R >>", form(packed.replace("8", "" + paints.length()), paints)))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "SIG-14 a new field may not be painted as {0} with {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[12 0 R] | /Length 0",
                "<< >> | /Length 0",
                "<< /D 12 0 R >> | /Length 0",
                "<< /N 12 0 R /D 12 0 R >> | /Length 0",
                "<< /N << /On 12 0 R >> >> | /Length 0",
                "<< /N 12 0 R >> | /Resources << /Font << >> >> /Length 0",
                "<< /N 12 0 R >> | /Resources [] /Length 0",
                "<< /N 12 0 R >> | /Resources 9 0 R /Length 0",
                "<< /N 12 0 R >> | /Group << >> /Length 0"
            })
    void may_not_be_painted(String appearance, String entries) {
        assertThat(painted(appearance, FORM.replace("/Length 0", entries))).startsWith(refused("/AP"));
    }

    @Test
    @DisplayName("SIG-14 an appearance is a new stream that paints nothing")
    void may_not_paint() {
        assertThat(painted("<< /N 12 0 R >>", PAINTS)).startsWith(refused("/AP"));
        assertThat(painted("<< /N 12 0 R >>", "<< >>")).startsWith(refused("/AP"));
        assertThat(painted("<< /N 9 0 R >>", FORM)).startsWith("UPDATE_CHANGES_OBJECT (object 9)");
        assertThat(painted("9 0 R", FORM)).startsWith("UPDATE_CHANGES_OBJECT (object 9)");
    }

    @ParameterizedTest(name = "SIG-14 a new value may have {1} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/Filter | /M (D:20260302100000Z) /Name (a) /Reason (b) /Location (c) /ContactInfo (d) /V 0 /Filter",
                "/Adobe.PPKLite | /Any"
            })
    void may_be_worth(String from, String to) {
        JudgedUpdate update = new JudgedUpdate();

        assertThat(update.told(stamped(11, LaterFile.STAMP, from, to))).isEmpty();
    }

    @ParameterizedTest(name = "SIG-14 a new value may not have {1} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/Filter | /Reference [] /Filter",
                "/Filter | /Cert (a) /Filter",
                "/Filter | /Changes [0 0 0] /Filter",
                "/Filter | /Reason [(b)] /Filter",
                "/Filter | /Reason << /S (b) >> /Filter",
                "/Filter | /Name 9 0 R /Filter",
                "/Filter | /V 0.1 /Filter",
                "/Filter /Adobe.PPKLite | ",
                "/Adobe.PPKLite | (Adobe.PPKLite)",
                "/Type /DocTimeStamp | ",
                "/Type /DocTimeStamp | /Type /Sig",
                "/ETSI.RFC3161 | (ETSI.RFC3161)",
                "/ETSI.RFC3161 | /ETSI.CAdES.detached"
            })
    void may_not_be_worth(String from, String to) {
        JudgedUpdate update = new JudgedUpdate();

        assertThat(update.told(stamped(11, LaterFile.STAMP, from, text(to)))).isEqualTo(refused("/V"));
    }

    @Test
    @DisplayName("SIG-14 a new value is a new dictionary")
    void is_worth_something_new() {
        assertThat(new JudgedUpdate().told(stamped(11, LaterFile.STAMP, LaterFile.STAMP, "[]")))
                .isEqualTo(refused("/V"));
        assertThat(new JudgedUpdate().told(stamped(10, LaterFile.FIELD, "/V 11 0 R", "/V 6 0 R")))
                .startsWith("UPDATE_CHANGES_OBJECT (object 6)");
    }

    @Test
    @DisplayName("SIG-35 a further signature may stand in the field where several were agreed on, a stamp always")
    void may_be_a_signature() {
        Map<Integer, String> signed = stamped(11, LaterFile.STAMP, LaterFile.STAMP, ForgedPdf.SIGNATURE);

        assertThat(new JudgedUpdate().agreed().told(signed)).isEmpty();
        assertThat(new JudgedUpdate().told(signed)).isEqualTo(refused("/V"));
        assertThat(new JudgedUpdate().agreed().told(LaterFile.STAMPED)).isEmpty();
        assertThat(new JudgedUpdate()
                        .agreed()
                        .told(stamped(11, LaterFile.STAMP, "ETSI.RFC3161", "ETSI.CAdES.detached")))
                .isEqualTo(refused("/V"));
    }

    private static String refused(String entry) {
        return "UPDATE_FIELD_NOT_ALLOWED (" + AT + (entry.isEmpty() ? "" : ", " + entry) + ")";
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    private static Map<Integer, String> stamped(int number, String text, String from, String to) {
        return LaterFile.merged(LaterFile.STAMPED, Map.of(number, LaterAttacks.replaced(text, from, to)));
    }

    private static String form(String entries, String content) {
        return FORM.replace("/Length 0", entries).replace("\n\n", "\n" + content + "\n");
    }

    /** With a form in object 12, and an appearance of it in object 13 where that is asked for. */
    private static String painted(String appearance, String form) {
        Map<Integer, String> field = stamped(10, LaterFile.FIELD, "/F 132", "/F 132 /AP " + appearance);
        Map<Integer, String> apart = appearance.equals("13 0 R") ? Map.of(13, "<< /N 12 0 R >>") : Map.of();
        return new JudgedUpdate().told(LaterFile.merged(LaterFile.merged(field, apart), Map.of(12, form)));
    }

    @ParameterizedTest(name = "SIG-14 a new field named {0} could be taken for Signature1")
    @ValueSource(
            strings = {
                "<FFFE5300690067006E00610074007500720065003100>",
                "<FEFF001B0065006E001B005300690067006E006100740075007200650031>",
                "<FEFF005300690067006E006100740075007200650031>",
                "<EFBBBF5369676E617475726531>",
                "<FEFF00530069001F0067>",
                "(Sig\\0031)"
            })
    void could_be_taken(String name) {
        assertThat(refusal(new LaterFile(), LaterFile.FORM, name)).contains(AT + ", /T");
    }

    @Test
    @DisplayName(
            "SIG-14 a name in PDFDocEncoding is taken in Unicode too, and that of a field below one without a name")
    void taken_in_other_ways() {
        LaterFile bullet = new LaterFile(pdf -> pdf.edit(5, "(Signature1)", "(Sig\\200)"));
        assertThat(refusal(bullet, LaterFile.FORM, "<FEFF0053006900672022>")).contains(AT + ", /T");

        String form = LaterFile.FORM.replace("5 0 R", "12 0 R");
        assertThat(refusal(belowNameless(), form, "(Signature1)")).contains(AT + ", /T");
        assertThat(refusal(belowNameless(), form, "(Stamp1)")).isEmpty();
    }

    @Test
    @DisplayName(
            "SIG-14 a name in the other order of UTF-16 is taken too, and a long one costs no more than its length")
    void taken_whatever_it_costs() {
        LaterFile swapped = new LaterFile(pdf -> pdf.edit(5, "(Signature1)", "<FFFE2D4E8765>"));
        assertThat(refusal(swapped, LaterFile.FORM, "<FEFF4E2D6587>")).contains(AT + ", /T");

        String longest = "(" + "n".repeat(60_000) + ")";
        LaterFile heavy = new LaterFile(pdf -> pdf.edit(5, "(Signature1)", longest));
        long before = BoundsTest.allocated();
        assertThat(refusal(heavy, LaterFile.FORM, longest)).contains(AT + ", /T");
        assertThat(BoundsTest.allocated() - before).isLessThan(20_000_000);
    }

    @Test
    @DisplayName("SIG-14 fields without names below each other are followed so far and no further")
    void bounded_depth() {
        Map<Integer, String> chain = new TreeMap<>();
        for (int i = 0; i < 5_000; i++) {
            chain.put(20 + i, "<< /Kids [" + (21 + i) + " 0 R] >>");
        }
        PdfObject.Text name = new PdfObject.Text("Stamp1".getBytes(StandardCharsets.US_ASCII), 0, 0, false);
        PdfFile file = PdfFile.read(
                Attack.bent(Attack.SIGNER, pdf -> chain.forEach(pdf::object)), VerificationProfile.strict());
        assertThatThrownBy(() -> FieldNames.isFree(name, file, List.of(new PdfObject.Ref(20, 0))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("/AcroForm/Fields");
    }

    private static LaterFile belowNameless() {
        return new LaterFile(pdf -> pdf.edit(4, "5 0 R", "12 0 R")
                .object(12, "<< /FT /Sig /Kids [5 0 R] >>")
                .edit(5, "/FT /Sig", "/FT /Sig /Parent 12 0 R"));
    }

    @ParameterizedTest(name = "SIG-14 a new field may be named {0}")
    @ValueSource(strings = {"(Stamp\\200)", "<FEFF041F043E0434043F043804410441044C0031>", "<EFBBBFD09F31>"})
    void may_be_named(String name) {
        assertThat(refusal(new LaterFile(), LaterFile.FORM, name)).isEmpty();
    }

    /** Where the file is refused that a stamp in a field of that name was added to. */
    private static List<String> refusal(LaterFile file, String form, String name) {
        byte[] stamped = file.stamped(Map.of(4, form, 10, LaterFile.FIELD.replace("(Stamp1)", name)))
                .file();
        return new PdfVerifier()
                .examine(new UnverifiedPdf(stamped), TestPki.trust(Attack.SIGNER), TestPki.NOW).findings().stream()
                        .filter(found -> found.code().equals("UPDATE_FIELD_NOT_ALLOWED"))
                        .map(SignatureFinding::where)
                        .toList();
    }
}
