package org.carec.ecert.signature;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A signed and time-stamped file to which evidence and document time-stamps are added octet by octet, so that a test can bend them. */
final class LaterFile {

    static final String CATALOG = "<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R /DSS 7 0 R >>";
    static final String PAGE =
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 9 0 R" + " /Annots [5 0 R 10 0 R] >>";
    static final String FORM = "<< /Fields [5 0 R 10 0 R] /SigFlags 3 >>";
    static final String FIELD =
            "<< /FT /Sig /T (Stamp1) /V 11 0 R /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /F 132" + " /P 3 0 R >>";
    static final String STAMP = "<< /Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 /ByteRange "
            + ForgedPdf.RANGE + " /Contents <" + ForgedPdf.ROOM + "> >>";
    static final String STREAM = "<< /Length 3 >>\nstream\nabc\nendstream";

    static final TestTimeStamps SIGNED_AT = new TestTimeStamps().at(TestPki.NOW.minus(Duration.ofHours(2)));
    static final TestTimeStamps STAMPED_AT = new TestTimeStamps().at(TestPki.NOW.minus(Duration.ofHours(1)));

    static final Map<Integer, String> EVIDENCE = Map.of(1, CATALOG, 7, "<< /Type /DSS /CRLs [8 0 R] >>", 8, STREAM);
    static final Map<Integer, String> STAMPED = Map.of(3, PAGE, 4, FORM, 10, FIELD, 11, STAMP);

    private final ForgedPdf forge = new ForgedPdf(Attack.SIGNER);
    private byte[] file;

    /**
     * @param bend what is done to the file before it is signed
     */
    LaterFile(Consumer<ForgedPdf> bend) {
        this.file = Attack.bent(Attack.SIGNER, pdf -> {
            pdf.cms.stamps = SIGNED_AT;
            pdf.edit(3, "/MediaBox", "/Contents 9 0 R /MediaBox").object(9, STREAM);
            bend.accept(pdf);
        });
    }

    LaterFile() {
        this(pdf -> {});
    }

    /** Bends the text of the next updates. */
    LaterFile with(Consumer<ForgedPdf> bend) {
        bend.accept(forge);
        return this;
    }

    LaterFile update(Map<Integer, String> objects, String trailer) {
        file = forge.update(file, objects, trailer);
        return this;
    }

    LaterFile update(Map<Integer, String> objects) {
        return update(objects, "");
    }

    /** Adds the usual evidence, with these objects instead or beside. */
    LaterFile evidence(Map<Integer, String> instead) {
        return update(merged(EVIDENCE, instead));
    }

    /** Adds the usual document time-stamp, with these objects instead or beside. */
    LaterFile stamped(TimeStampSource source, Map<Integer, String> instead) {
        file = forge.stamp(forge.update(file, merged(STAMPED, instead), ""), source);
        return this;
    }

    LaterFile stamped(Map<Integer, String> instead) {
        return stamped(STAMPED_AT, instead);
    }

    LaterFile update(PackedUpdate packed) {
        file = packed.after(file);
        return this;
    }

    /** The usual evidence, in an object stream as far as it can be. */
    static PackedUpdate packedEvidence() {
        return new PackedUpdate()
                .packed(1, EVIDENCE.get(1))
                .packed(7, EVIDENCE.get(7))
                .plain(8, EVIDENCE.get(8));
    }

    byte[] file() {
        return file.clone();
    }

    static Map<Integer, String> merged(Map<Integer, String> usual, Map<Integer, String> instead) {
        Map<Integer, String> merged = new TreeMap<>(usual);
        merged.putAll(instead);
        return merged;
    }
}
