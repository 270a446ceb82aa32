package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A signed file to which others add their signatures, octet by octet, so that a test can bend them. */
final class SeveralFile {

    static final TestIdentity SECOND = signer("second");
    static final TestIdentity THIRD = signer("third");

    static final VerificationProfile AGREED = VerificationProfile.strict().with(Set.of(Relaxation.SEVERAL_SIGNATURES));

    private byte[] file;
    private String fields = "5 0 R";
    private int next = 10;

    /**
     * @param bend what is done to the file before {@link Attack#SIGNER} signs it
     */
    SeveralFile(Consumer<ForgedPdf> bend) {
        this.file = Attack.bent(Attack.SIGNER, bend);
    }

    SeveralFile() {
        this(pdf -> {});
    }

    static TestIdentity signer(String name) {
        return new TestCertificate("CN=CAB UZ0007 " + name + ",C=UZ", TestKeys.of("P-256", name))
                .by(TestPki.NATIONAL_CA);
    }

    /** The three signers are registered, and several signatures agreed on. */
    static TrustBasis trust() {
        return TestPki.trust(Attack.SIGNER, SECOND, THIRD).under(AGREED);
    }

    SeveralFile signed(TestIdentity by) {
        return signed(by, pdf -> {});
    }

    /** The next signature; the bend is done to the objects that it adds: 3 page, 4 form, 10 field, 11 signature, then 12 and 13. */
    SeveralFile signed(TestIdentity by, Consumer<ForgedPdf> bend) {
        ForgedPdf forge = added(by, ForgedPdf.SIGNATURE);
        bend.accept(forge);
        file = forge.sign(forge.update(file, new TreeMap<>(forge.objects), ""));
        return this;
    }

    /** The same without anything signed: the value stands in the bend. */
    SeveralFile added(Consumer<ForgedPdf> bend) {
        ForgedPdf forge = added(SECOND, ForgedPdf.SIGNATURE);
        bend.accept(forge);
        return update(forge.objects);
    }

    SeveralFile stamped(TimeStampSource source) {
        ForgedPdf forge = added(SECOND, LaterFile.STAMP);
        file = forge.stamp(forge.update(file, new TreeMap<>(forge.objects), ""), source);
        return this;
    }

    /** Any update, unsigned. */
    SeveralFile update(Map<Integer, String> objects) {
        file = new ForgedPdf(SECOND).update(file, objects, "");
        return this;
    }

    /** What stands for this text now, all of the same length. */
    SeveralFile edit(String from, String to) {
        String text = new String(file, ISO_8859_1);
        int at = text.indexOf(from);
        if (at < 0 || from.length() != to.length()) {
            throw new IllegalArgumentException(from);
        }
        file = (text.substring(0, at) + to + text.substring(at + from.length())).getBytes(ISO_8859_1);
        return this;
    }

    private ForgedPdf added(TestIdentity by, String value) {
        int field = next;
        next += 2;
        fields += " " + field + " 0 R";
        ForgedPdf forge = new ForgedPdf(by);
        forge.objects.clear();
        return forge.object(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Annots [" + fields + "] >>")
                .object(4, "<< /Fields [" + fields + "] /SigFlags 3 >>")
                .object(field, field(field))
                .object(field + 1, value);
    }

    static String field(int number) {
        return ForgedPdf.FIELD
                .replace("(Signature1)", "(Signature" + number + ")")
                .replace("6 0 R", number + 1 + " 0 R");
    }

    byte[] file() {
        return file.clone();
    }
}
