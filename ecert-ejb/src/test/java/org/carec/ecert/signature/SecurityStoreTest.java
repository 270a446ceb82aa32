package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The letter of ETSI EN 319 142-1, clause 5.4.2: what a document security store may hold, and where. */
class SecurityStoreTest {

    private static final String KEY = "/0123456789ABCDEF0123456789ABCDEF01234567";

    @Test
    @DisplayName("SIG-14 a file without a store has no evidence")
    void may_be_absent() {
        SecurityStore store = SecurityStore.of(file(new ForgedPdf(Attack.SIGNER)));

        assertThat(store.parts()).isEmpty();
        assertThat(store.values()).isEmpty();
        assertThat(store.holdsEvidence()).isFalse();
    }

    @ParameterizedTest(name = "SIG-14 {0} is a store of one certificate, one CRL and one OCSP answer")
    @ValueSource(
            strings = {
                "<< /Type /DSS /Certs [8 0 R] /CRLs [9 0 R] /OCSPs [10 0 R] >>",
                "<< /Certs [8 0 R 8 0 R] /CRLs 13 0 R /OCSPs [10 0 R] >>",
                "<< /Certs [8 0 R] /OCSPs [10 0 R] /VRI << " + KEY + " << /CRL [9 0 R] >> >> >>",
                "<< /VRI << /Type /VRI " + KEY
                        + " << /Type /VRI /TU (D:20260302100000Z) /Cert [8 0 R] /CRL [9 0 R] /OCSP [10 0 R] >> >> >>",
                "<< /Certs [8 0 R] /VRI 14 0 R >>"
            })
    void keeps_each_kind_apart(String text) {
        SecurityStore store = store(text);

        assertThat(texts(store.certificates())).containsExactly("abc");
        assertThat(texts(store.crls())).containsExactly("crl");
        assertThat(texts(store.ocspAnswers())).containsExactly("answer");
        assertThat(store.values()).containsExactlyInAnyOrder(ref(8), ref(9), ref(10));
    }

    @ParameterizedTest(name = "SIG-41 {0} tells of revocation: {1}")
    @CsvSource({
        "<< >>, false",
        "<< /Certs [8 0 R] >>, false",
        "<< /Certs [8 0 R] /CRLs [] /OCSPs [] >>, false",
        "<< /CRLs [9 0 R] >>, true",
        "<< /OCSPs [10 0 R] >>, true",
        "<< /CRLs [9 0 R] /OCSPs [10 0 R] >>, true"
    })
    void is_evidence_only_with_lists_or_answers(String text, boolean evidence) {
        assertThat(store(text).holdsEvidence()).isEqualTo(evidence);
    }

    @Test
    @DisplayName("SIG-14 each object the store is made of has one that holds it")
    void knows_who_holds_its_parts() {
        assertThat(store("<< /Certs [8 0 R] /CRLs 13 0 R /VRI 14 0 R >>").parts())
                .isEqualTo(Map.of(ref(7), 1, ref(13), 7, ref(14), 7, ref(15), 14, ref(16), 15));
    }

    @Test
    @DisplayName("SIG-14 one object may hold a part in two places, two objects may not")
    void is_held_by_one() {
        assertThat(refused("<< /CRLs 13 0 R /OCSPs 13 0 R >>")).isEmpty();
        assertThat(refused("<< /CRLs 16 0 R /VRI 14 0 R >>")).isEqualTo("SECURITY_STORE_MALFORMED (object 16)");
    }

    @ParameterizedTest(name = "SIG-14 a store of {0} is refused: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[8 0 R] | object 7",
                "null | object 7",
                "8 0 R | object 7",
                "<< /Type /VRI >> | object 7",
                "<< /Type (DSS) >> | object 7",
                "<< /Cert [8 0 R] >> | object 7",
                "<< /CRL [9 0 R] >> | object 7",
                "<< /TU (D:20260302100000Z) >> | object 7",
                "<< /CRLs << >> >> | object 7",
                "<< /CRLs 9 0 R >> | object 9",
                "<< /CRLs 30 0 R >> | object 30",
                "<< /CRLs [30 0 R] >> | object 7",
                "<< /CRLs [null] >> | object 7",
                "<< /CRLs [[9 0 R]] >> | object 7",
                "<< /CRLs [9 0 R 13 0 R] >> | object 7",
                "<< /CRLs [17 0 R] >> | object 7",
                "<< /CRLs 18 0 R >> | object 18"
            })
    void is_nothing_else(String text, String where) {
        assertThat(refused(text)).isEqualTo("SECURITY_STORE_MALFORMED (" + where + ")");
    }

    @ParameterizedTest(name = "SIG-14 values kept for each signature as {0} are refused: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[8 0 R] | object 7",
                "13 0 R | object 13",
                "<< /Type /DSS >> | object 7",
                "<< /CRL [9 0 R] >> | object 7",
                "<< /0123456789ABCDEF0123456789ABCDEF0123456 << >> >> | object 7",
                "<< /0123456789ABCDEF0123456789ABCDEF012345678 << >> >> | object 7",
                "<< /0123456789abcdef0123456789abcdef01234567 << >> >> | object 7",
                "<< KEY [9 0 R] >> | object 7",
                "<< KEY << /Type /DSS >> >> | object 7",
                "<< KEY << /TU 1 >> >> | object 7",
                "<< KEY << /TS (a) >> >> | object 7",
                "<< KEY << /CRLs [9 0 R] >> >> | object 7",
                "<< KEY << /CRL 9 0 R >> >> | object 9",
                "<< KEY << /CRL [5 0 R] >> >> | object 7"
            })
    void has_nothing_else_for_each_signature(String text, String where) {
        assertThat(refused("<< /VRI " + text.replace("KEY", KEY) + " >>"))
                .isEqualTo("SECURITY_STORE_MALFORMED (" + where + ")");
    }

    @Test
    @DisplayName("SIG-14 values may be packed, with nothing beside that")
    void values_are_streams() {
        assertThat(refused("<< /CRLs [19 0 R] >>")).isEmpty();
        assertThat(refused("<< /CRLs [20 0 R] >>")).isEqualTo("SECURITY_STORE_MALFORMED (object 7)");
    }

    private static String refused(String text) {
        Findings findings = new Findings();
        findings.check(() -> store(text));
        return String.join("; ", JudgedUpdate.words(findings));
    }

    /** The store in object 7, with values and lists for it to point at. */
    private static SecurityStore store(String text) {
        return SecurityStore.of(file(new ForgedPdf(Attack.SIGNER)
                .object(1, LaterFile.CATALOG)
                .object(7, text)
                .object(8, LaterFile.STREAM)
                .object(9, LaterFile.STREAM.replace("abc", "crl"))
                .object(10, LaterFile.STREAM.replace("abc", "answer").replace("3", "6"))
                .object(13, "[9 0 R]")
                .object(14, "<< " + KEY + " 15 0 R >>")
                .object(15, "<< /CRL 16 0 R /OCSP [10 0 R] >>")
                .object(16, "[9 0 R]")
                .object(17, "<< >>")
                .object(18, "<< /Type /DSS >>")
                .object(19, LaterFile.STREAM.replace("/Length", "/Filter [] /DecodeParms [] /Length"))
                .object(20, LaterFile.STREAM.replace("/Length", "/Type /XObject /Length"))));
    }

    private static PdfFile file(ForgedPdf pdf) {
        return PdfFile.read(pdf.unsigned(), VerificationProfile.strict());
    }

    private static List<String> texts(List<byte[]> values) {
        return values.stream().map(value -> new String(value, ISO_8859_1)).toList();
    }

    private static PdfObject.Ref ref(int number) {
        return new PdfObject.Ref(number, 0);
    }
}
