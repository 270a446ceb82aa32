package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.carec.ecert.signature.SeveralFile.SECOND;
import static org.carec.ecert.signature.SeveralFile.THIRD;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Files of several signatures that must be refused though several were agreed on. */
final class SeveralAttacks {

    private static final TestTimeStamps EARLY = new TestTimeStamps().at(TestPki.NOW.minus(Duration.ofHours(3)));
    private static final TestTimeStamps LATE = new TestTimeStamps().at(TestPki.NOW.minus(Duration.ofHours(1)));
    private static final TestIdentity STRANGER = SeveralFile.signer("stranger");
    private static final String TRANSFORM =
            "/Reference [<< /Type /SigRef /TransformMethod /%s /TransformParams << /Type /TransformParams %s /V /1.2 >> >>] /Filter";

    private SeveralAttacks() {}

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>(onSigners());
        attacks.addAll(onCoverage());
        attacks.addAll(onForm());
        attacks.addAll(beside());
        attacks.addAll(onPermissions());
        attacks.addAll(onTime());
        return attacks;
    }

    /** Nothing is wrong with it but that it was not agreed on. */
    static List<Attack> switchedOff() {
        return List.of(new Attack(
                "several: switched off",
                FieldFault.SEVERAL_SIGNATURES,
                new SeveralFile().signed(SECOND).file(),
                SeveralFile.trust().under(VerificationProfile.strict()),
                TestPki.NOW));
    }

    private static Attack several(String name, Fault code, SeveralFile file) {
        return several(name, code, file, SeveralFile.trust());
    }

    private static Attack several(String name, Fault code, SeveralFile file, TrustBasis trust) {
        return new Attack("several: " + name, code, file.file(), trust.under(SeveralFile.AGREED), TestPki.NOW);
    }

    private static SeveralFile file() {
        return new SeveralFile();
    }

    private static List<Attack> onSigners() {
        TestIdentity unfit = new TestCertificate("CN=Unfit,C=UZ", TestKeys.of("P-256", "unfit"))
                .usage(KeyUsage.keyEncipherment)
                .by(TestPki.NATIONAL_CA);
        TestIdentity again =
                new TestCertificate("CN=CAB UZ0007 again,C=UZ", Attack.SIGNER.keys()).by(TestPki.NATIONAL_CA);
        TestIdentity foreign =
                new TestCertificate("CN=Foreign,C=UZ", TestKeys.of("P-256", "foreign")).by(TestPki.OTHER_CA);
        return List.of(
                several("second signer not registered", TrustFault.KEY_NOT_REGISTERED, file().signed(STRANGER)),
                several(
                        "third signer not registered",
                        TrustFault.KEY_NOT_REGISTERED,
                        file().signed(SECOND).signed(STRANGER)),
                several(
                        "first signer not registered, second is",
                        TrustFault.KEY_NOT_REGISTERED,
                        file().signed(SECOND),
                        TestPki.trust(SECOND)),
                several("same key twice", FieldFault.SIGNER_TWICE, file().signed(Attack.SIGNER)),
                several(
                        "same key twice, with another certificate",
                        FieldFault.SIGNER_TWICE,
                        file().signed(again),
                        TestPki.trust(Attack.SIGNER, again)),
                several(
                        "third is the second again",
                        FieldFault.SIGNER_TWICE,
                        file().signed(SECOND).signed(SECOND)),
                several(
                        "second signer's certificate is not for signing",
                        TrustFault.KEY_USAGE_WRONG,
                        file().signed(unfit),
                        TestPki.trust(Attack.SIGNER, unfit)),
                several(
                        "second signer of no national CA",
                        TrustFault.NO_PATH,
                        file().signed(foreign),
                        TestPki.trust(Attack.SIGNER, foreign)),
                several(
                        "nothing known of the second signer's revocation",
                        RevocationFault.REVOCATION_UNKNOWN,
                        file().signed(SECOND),
                        TestPki.trust(certificate -> RevocationEvidence.NONE, Attack.SIGNER, SECOND)),
                several(
                        "five signatures",
                        FieldFault.TOO_MANY_SIGNATURES,
                        file().signed(SECOND).signed(THIRD).signed(STRANGER).signed(foreign)));
    }

    private static List<Attack> onCoverage() {
        return List.of(
                several(
                        "second value broken",
                        CmsFault.SIGNATURE_VALUE_WRONG,
                        file().signed(SECOND, cms(cms -> cms.value = SeveralAttacks::flipped))),
                several(
                        "first value broken, second signs over it",
                        CmsFault.SIGNATURE_VALUE_WRONG,
                        new SeveralFile(cms(cms -> cms.value = SeveralAttacks::flipped)).signed(SECOND)),
                several(
                        "second names another certificate",
                        CmsFault.OTHER_CERTIFICATE,
                        file().signed(SECOND, cms(cms -> cms.referenced = TestPki.OTHER_CA))),
                several(
                        "second covers less",
                        FieldFault.RANGE_NOT_REVISION,
                        file().signed(SECOND, pdf -> pdf.range = SeveralAttacks::shorter)),
                several(
                        "second with a wider gap",
                        FieldFault.GAP_NOT_CONTENTS,
                        file().signed(SECOND, pdf -> pdf.range = SeveralAttacks::wider)),
                several(
                        "first covers the first revision only in part",
                        FieldFault.RANGE_NOT_REVISION,
                        new SeveralFile(pdf -> pdf.range = SeveralAttacks::shorter).signed(SECOND)),
                several(
                        "first value used for the second field",
                        FieldFault.SIGNATURE_SHARED,
                        file().signed(SECOND, pdf -> pdf.edit(10, "/V 11", "/V 6"))),
                several("first signature copied", FieldFault.GAP_NOT_CONTENTS, copied(true)),
                several("first signature's value under a range of its own", CmsFault.DIGEST_DIFFERS, copied(false)),
                several(
                        "changed between the signatures",
                        CmsFault.DIGEST_DIFFERS,
                        file().edit("/Count 1", "/Count 2").signed(SECOND)),
                several(
                        "changed under both",
                        CmsFault.DIGEST_DIFFERS,
                        file().signed(SECOND).edit("/Count 1", "/Count 2")));
    }

    private static List<Attack> onForm() {
        return List.of(
                several(
                        "second field is visible",
                        UpdateFault.UPDATE_FIELD_NOT_ALLOWED,
                        bent(10, "[0 0 0 0]", "[0 0 50 50]")),
                several(
                        "second field paints",
                        UpdateFault.UPDATE_FIELD_NOT_ALLOWED,
                        file().signed(
                                        SECOND,
                                        pdf -> pdf.edit(10, "/F 132", "/F 132 /AP << /N 12 0 R >>")
                                                .object(
                                                        12,
                                                        "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 3 >>\nstream\n0 g\nendstream"))),
                several(
                        "second field has the first's name",
                        UpdateFault.UPDATE_FIELD_NOT_ALLOWED,
                        bent(10, "(Signature10)", "(Signature1)")),
                several(
                        "second field has an action",
                        UpdateFault.UPDATE_FIELD_NOT_ALLOWED,
                        bent(10, "/F 132", "/AA << >> /F 132")),
                several(
                        "second field locks others",
                        UpdateFault.UPDATE_FIELD_NOT_ALLOWED,
                        bent(10, "/F 132", "/Lock << /Action /All >> /F 132")),
                several(
                        "second value has properties",
                        UpdateFault.UPDATE_FIELD_NOT_ALLOWED,
                        bent(11, "/Filter", "/Prop_Build << >> /Filter")),
                several(
                        "second field before the first",
                        FieldFault.FURTHER_SIGNATURE_NOT_LATER,
                        bent(4, "5 0 R 10 0 R", "10 0 R 5 0 R")),
                several(
                        "third drops the second's field",
                        UpdateFault.UPDATE_CHANGES_FORM,
                        file().signed(SECOND).signed(THIRD, pdf -> pdf.edit(4, " 10 0 R", ""))),
                several("two values in one update", UpdateFault.UPDATE_CHANGES_FORM, twoAtOnce()),
                several("both in one revision", FieldFault.FURTHER_SIGNATURE_NOT_LATER, together()),
                several("field left empty by the first signer", UpdateFault.UPDATE_CHANGES_OBJECT, filledLater()),
                several(
                        "form asks for appearances",
                        UpdateFault.UPDATE_CHANGES_FORM,
                        bent(4, "/SigFlags 3", "/SigFlags 3 /NeedAppearances true")));
    }

    private static List<Attack> beside() {
        return List.of(
                several(
                        "second signature and another page size",
                        UpdateFault.UPDATE_CHANGES_PAGE,
                        bent(3, "100 100", "9 9")),
                several(
                        "second signature and other content",
                        UpdateFault.UPDATE_CHANGES_OBJECT,
                        new SeveralFile(pdf -> pdf.edit(3, "/MediaBox", "/Contents 9 0 R /MediaBox")
                                        .object(9, LaterFile.STREAM))
                                .signed(SECOND, pdf -> pdf.edit(3, "/MediaBox", "/Contents 9 0 R /MediaBox")
                                        .object(9, LaterFile.STREAM.replace("abc", "xyz")))),
                several(
                        "second signature and a page more",
                        UpdateFault.UPDATE_CHANGES_OBJECT,
                        file().signed(SECOND, pdf -> pdf.object(2, "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>"))),
                several(
                        "second signature and a script",
                        ContentFault.CARRIES_SCRIPT,
                        file().signed(SECOND, pdf -> pdf.object(12, "<< /JS (a) >>"))),
                several(
                        "second signature and an object nobody needs",
                        UpdateFault.UPDATE_ADDS_OBJECT,
                        file().signed(SECOND, pdf -> pdf.object(12, "(a)"))),
                several(
                        "page changed after the second",
                        UpdateFault.UPDATE_ADDS_NOTHING,
                        file().signed(SECOND).update(Map.of(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"))),
                several(
                        "content changed after the second",
                        UpdateFault.UPDATE_CHANGES_OBJECT,
                        file().signed(SECOND).update(Map.of(2, "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>"))),
                several(
                        "changed between, signed over by the second",
                        UpdateFault.UPDATE_CHANGES_OBJECT,
                        file().update(Map.of(2, "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>"))
                                .signed(SECOND)));
    }

    private static List<Attack> onPermissions() {
        return List.of(
                several(
                        "first wants no more changes",
                        FieldFault.FURTHER_SIGNATURE_FORBIDDEN,
                        certified("DocMDP", "/P 1")),
                several(
                        "first locks all fields",
                        FieldFault.FURTHER_SIGNATURE_FORBIDDEN,
                        certified("FieldMDP", "/Action /All")),
                several(
                        "first locks other fields",
                        FieldFault.FURTHER_SIGNATURE_FORBIDDEN,
                        certified("FieldMDP", "/Action /Exclude /Fields [(Signature1)]")),
                several(
                        "second certifies",
                        UpdateFault.UPDATE_FIELD_NOT_ALLOWED,
                        bent(11, "/Filter", String.format(TRANSFORM, "DocMDP", "/P 2"))),
                several(
                        "second is named as the certifying one",
                        UpdateFault.UPDATE_CHANGES_CATALOG,
                        file().signed(
                                        SECOND,
                                        pdf -> pdf.object(
                                                1,
                                                "<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R /Perms << /DocMDP 11 0 R >> >>"))),
                several(
                        "first named second as the certifying one",
                        FieldFault.PERMISSIONS_ELSEWHERE,
                        new SeveralFile(pdf -> pdf.edit(1, "/Pages", "/Perms << /DocMDP 11 0 R >> /Pages"))
                                .signed(SECOND)));
    }

    private static List<Attack> onTime() {
        Consumer<ForgedPdf> early = cms(cms -> cms.stamps = EARLY);
        Consumer<ForgedPdf> late = cms(cms -> cms.stamps = LATE);
        TestIdentity nobody = new TestCertificate("CN=Nobody's time,C=UZ", TestKeys.of("P-256", "nobody's time"))
                .purpose(KeyPurposeId.id_kp_timeStamping, true)
                .by(TestPki.NATIONAL_CA);
        return List.of(
                several(
                        "second proved before the first",
                        TimeFault.TIME_STAMP_OUT_OF_ORDER,
                        new SeveralFile(late).signed(SECOND, early)),
                several(
                        "second proved before the stamp it covers",
                        TimeFault.TIME_STAMP_OUT_OF_ORDER,
                        file().stamped(LATE).signed(SECOND, early)),
                several(
                        "stamp between of nobody registered",
                        TimeFault.TIME_STAMP_AUTHORITY_NOT_REGISTERED,
                        file().stamped(LATE.by(nobody)).signed(SECOND)),
                several(
                        "second's stamp of nobody registered",
                        TimeFault.TIME_STAMP_AUTHORITY_NOT_REGISTERED,
                        file().signed(SECOND, cms(cms -> cms.stamps = LATE.by(nobody)))),
                several(
                        "stamp after both before the second",
                        TimeFault.TIME_STAMP_OUT_OF_ORDER,
                        file().signed(SECOND, late).stamped(EARLY)));
    }

    private static SeveralFile bent(int object, String from, String to) {
        return file().signed(SECOND, pdf -> pdf.edit(object, from, to));
    }

    private static Consumer<ForgedPdf> cms(Consumer<CmsForge> bend) {
        return pdf -> bend.accept(pdf.cms);
    }

    private static SeveralFile certified(String method, String parameters) {
        return new SeveralFile(pdf -> pdf.edit(6, "/Filter", String.format(TRANSFORM, method, parameters)))
                .signed(SECOND);
    }

    private static byte[] flipped(byte[] value) {
        byte[] other = value.clone();
        other[other.length - 1] ^= 1;
        return other;
    }

    /** {@code [0 a b c]} with another number at that place, as long as before. */
    private static String changed(String range, int place, int by) {
        String[] numbers = range.substring(1, range.length() - 1).trim().split(" +");
        numbers[place] = Integer.toString(Integer.parseInt(numbers[place]) + by);
        return String.format("%-" + (range.length() - 1) + "s]", "[" + String.join(" ", numbers));
    }

    private static String shorter(String range) {
        return changed(range, 3, -7);
    }

    private static String wider(String range) {
        return changed(changed(range, 2, 1), 3, -1);
    }

    /** The first signature's dictionary or CMS once more, as the second's. */
    private static SeveralFile copied(boolean whole) {
        SeveralFile first = file();
        String text = new String(first.file(), ISO_8859_1);
        int from = text.indexOf("6 0 obj\n") + "6 0 obj\n".length();
        String dictionary = text.substring(from, text.indexOf("\nendobj", from));
        int start = text.indexOf("/Contents <") + "/Contents <".length();
        byte[] cms = HexFormat.of().parseHex(text.substring(start, text.indexOf('>', start)));
        return whole
                ? first.added(pdf -> pdf.object(11, dictionary))
                : first.signed(SECOND, cms(forge -> forge.whole = content -> cms));
    }

    /** Two further fields, whose values stand in one update. */
    private static SeveralFile twoAtOnce() {
        return file().signed(SECOND, pdf -> pdf.edit(3, "10 0 R", "10 0 R 12 0 R")
                .edit(4, "10 0 R", "10 0 R 12 0 R")
                .object(9, ForgedPdf.SIGNATURE)
                .object(12, SeveralFile.field(12).replace("/V 13", "/V 9")));
    }

    /** Signed by one; a second signature lies in the same revision. */
    private static SeveralFile together() {
        UnaryOperator<String> second = text -> text.replace("/Annots [5 0 R]", "/Annots [5 0 R 10 0 R]");
        return new SeveralFile(pdf -> pdf.object(3, second.apply(pdf.objects.get(3)))
                .object(4, "<< /Fields [5 0 R 10 0 R] /SigFlags 3 >>")
                .object(10, SeveralFile.field(10))
                .object(
                        11,
                        "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (D:20260302100000Z)"
                                + " /ByteRange [0 10 20 30] /Contents <00> >>"));
    }

    /** The first signer left an invisible field, which the second fills. */
    private static SeveralFile filledLater() {
        return new SeveralFile(pdf -> pdf.edit(3, "5 0 R", "5 0 R 10 0 R")
                        .edit(4, "5 0 R", "5 0 R 10 0 R")
                        .object(10, SeveralFile.field(10).replace("/V 11 0 R ", "")))
                .signed(SECOND);
    }
}
