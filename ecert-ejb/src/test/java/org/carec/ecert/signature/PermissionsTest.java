package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The letter of ISO 32000-1, clauses 12.8.2 and 12.8.4: what a signature permits, and what its file says of it. */
class PermissionsTest {

    private static final PdfObject.Ref FIRST = new PdfObject.Ref(6, 0);

    @ParameterizedTest(name = "SIG-1 a signature may say {0}")
    @ValueSource(
            strings = {
                "/Reason (none)",
                "/Reference null",
                "/Reference 30 0 R",
                "/Reference []",
                "/Reference [<< /TransformMethod /DocMDP >>]",
                "/Reference [<< /TransformMethod /DocMDP /TransformParams null >>]",
                "/Reference [<< /TransformMethod /DocMDP /TransformParams << /V /1.2 >> >>]",
                "/Reference [<< /TransformMethod /DocMDP /TransformParams << /P 1 >> >>]",
                "/Reference [<< /TransformMethod /DocMDP /TransformParams << /P 2 >> >>]",
                "/Reference [<< /TransformMethod /DocMDP /TransformParams 8 0 R >>]",
                "/Reference [<< /TransformMethod /FieldMDP /TransformParams << /Action /All >> >>]",
                "/Reference [<< /TransformMethod /FieldMDP /TransformParams << /Action /Include /Fields [(a) 9 0 R] >> >>]",
                "/Reference [<< /TransformMethod /FieldMDP /TransformParams << /Action /Exclude /Fields 10 0 R >> >>]",
                "/Reference [7 0 R]",
                "/Reference 11 0 R",
                "/Reference [7 0 R << /TransformMethod /FieldMDP /TransformParams << /Action /All >> >>]"
            })
    void may_say(String entry) {
        assertThat(told(entry, "")).isEmpty();
    }

    @ParameterizedTest(name = "SIG-4 a signature may not say {0}")
    @ValueSource(
            strings = {
                "/Reference << >>",
                "/Reference 7 0 R",
                "/Reference [8]",
                "/Reference [null]",
                "/Reference [30 0 R]",
                "/Reference [<< >>]",
                "/Reference [<< /TransformParams << /P 2 >> >>]",
                "/Reference [<< /TransformMethod (DocMDP) >>]",
                "/Reference [<< /TransformMethod /UR3 >>]",
                "/Reference [<< /TransformMethod /UR3 /TransformParams << /P 2 /Action /All >> >>]",
                "/Reference [<< /TransformMethod /Identity /TransformParams << /P 2 /Action /All >> >>]",
                "/Reference [<< /TransformMethod /DocMDP /TransformParams [] >>]",
                "/Reference [<< /TransformMethod /DocMDP /TransformParams << /P 0 >> >>]",
                "/Reference [<< /TransformMethod /DocMDP /TransformParams << /P 3 >> >>]",
                "/Reference [<< /TransformMethod /DocMDP /TransformParams << /P -1 >> >>]",
                "/Reference [<< /TransformMethod /DocMDP /TransformParams << /P 2. >> >>]",
                "/Reference [<< /TransformMethod /DocMDP /TransformParams << /P 12 0 R >> >>]",
                "/Reference [<< /TransformMethod /FieldMDP >>]",
                "/Reference [<< /TransformMethod /FieldMDP /TransformParams [] >>]",
                "/Reference [<< /TransformMethod /FieldMDP /TransformParams << /Fields [(a)] >> >>]",
                "/Reference [<< /TransformMethod /FieldMDP /TransformParams << /Action (All) >> >>]",
                "/Reference [<< /TransformMethod /FieldMDP /TransformParams << /Action /None >> >>]",
                "/Reference [<< /TransformMethod /FieldMDP /TransformParams << /Action /None /Fields [(a)] >> >>]",
                "/Reference [<< /TransformMethod /FieldMDP /TransformParams << /Action /Include >> >>]",
                "/Reference [<< /TransformMethod /FieldMDP /TransformParams << /Action /Include /Fields (a) >> >>]",
                "/Reference [<< /TransformMethod /FieldMDP /TransformParams << /Action /Exclude /Fields [/a] >> >>]",
                "/Reference [<< /TransformMethod /FieldMDP /TransformParams << /Action /Exclude /Fields [(a) 8 0 R] >> >>]",
                "/Reference [7 0 R << /TransformMethod /UR3 >>]"
            })
    void may_not_say(String entry) {
        assertThat(told(entry, "")).isEqualTo("PERMISSIONS_NOT_ALLOWED (/Reference)");
    }

    @ParameterizedTest(name = "SIG-1 a catalog may say {0}")
    @ValueSource(
            strings = {"/Perms null", "/Perms 30 0 R", "/Perms << /DocMDP 6 0 R >>", "/Perms 13 0 R", "/Lang (/Perms)"})
    void may_be_named(String entry) {
        assertThat(told("", entry)).isEmpty();
    }

    @ParameterizedTest(name = "SIG-4 a catalog may not say {0}")
    @ValueSource(
            strings = {
                "/Perms [6 0 R]",
                "/Perms 6 0 R",
                "/Perms << >>",
                "/Perms << /DocMDP 5 0 R >>",
                "/Perms << /DocMDP 6 1 R >>",
                "/Perms << /DocMDP << >> >>",
                "/Perms << /UR3 6 0 R >>",
                "/Perms << /DocMDP 6 0 R /UR3 6 0 R >>"
            })
    void may_not_be_named(String entry) {
        assertThat(told("", entry)).isEqualTo("PERMISSIONS_ELSEWHERE (/Perms)");
    }

    @ParameterizedTest(name = "SIG-35 who says {0} is the last to sign: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/Reason (none) | false",
                "/Reference [] | false",
                "/Reference [<< /TransformMethod /DocMDP >>] | false",
                "/Reference [<< /TransformMethod /DocMDP /TransformParams << >> >>] | false",
                "/Reference [<< /TransformMethod /DocMDP /TransformParams << /P 2 >> >>] | false",
                "/Reference [<< /TransformMethod /DocMDP /TransformParams << /P 1 >> >>] | true",
                "/Reference [<< /TransformMethod /DocMDP /TransformParams 8 0 R >>] | true",
                "/Reference [7 0 R] | true",
                "/Reference 11 0 R | true",
                "/Reference [<< /TransformMethod /FieldMDP /TransformParams << /Action /All >> >>] | true",
                "/Reference [<< /TransformMethod /DocMDP >> << /TransformMethod /FieldMDP >>] | true"
            })
    void closes_the_file(String entry, boolean last) {
        String told = told(entry, "", (permissions, dict) -> permissions.requireNotLast(dict));

        assertThat(told).isEqualTo(last ? "FURTHER_SIGNATURE_FORBIDDEN (/Reference)" : "");
    }

    private static String told(String inSignature, String inCatalog) {
        return told(inSignature, inCatalog, (permissions, dict) -> permissions.require(dict, FIRST));
    }

    /** Objects 7 to 13 stand by for either. */
    private static String told(String inSignature, String inCatalog, BiConsumer<Permissions, PdfObject.Dict> question) {
        ForgedPdf pdf = new ForgedPdf(Attack.SIGNER)
                .edit(1, "/Pages", inCatalog + " /Pages")
                .edit(6, "/Filter", inSignature + " /Filter")
                .object(7, "<< /TransformMethod /DocMDP /TransformParams 8 0 R >>")
                .object(8, "<< /P 1 >>")
                .object(9, "(b)")
                .object(10, "[(a)]")
                .object(11, "[7 0 R]")
                .object(12, "2")
                .object(13, "<< /DocMDP 6 0 R >>");
        PdfFile file = PdfFile.read(pdf.unsigned(), VerificationProfile.strict());
        Findings findings = new Findings();
        question.accept(new Permissions(file, findings), (PdfObject.Dict) file.resolve(FIRST));
        return String.join("; ", JudgedUpdate.words(findings));
    }
}
