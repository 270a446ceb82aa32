package org.carec.ecert.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * The signature dictionary (ISO 32000-1, table 252; ETSI EN 319 142-1, clause 6.3), its coverage proved.
 *
 * @param contents octets of the CMS with whatever pads it
 * @param claimedSigningTime {@code /M}, a claim; empty when malformed, which is a finding of its own
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record SignatureDictionary(ByteRange range, byte[] contents, Optional<Instant> claimedSigningTime) {

    private static final int CONTENTS_LIMIT = 64 * 1024;

    static SignatureDictionary of(PdfFile file, Findings findings) {
        PdfObject.Ref ref = SignatureFields.theOne(file);
        XrefEntry entry = file.entry(ref).orElseThrow();
        if (entry.kind() != XrefEntry.Kind.PLAIN) {
            throw new Refusal(FieldFault.SIGNATURE_PACKED, "object " + ref);
        }
        PdfObject.Dict dict = (PdfObject.Dict) file.resolve(ref);
        requireKind(dict, ref, findings);
        findings.check(() -> new Permissions(file, findings).require(dict, ref));
        PdfObject.Text contents = contents(dict);
        ByteRange range = ByteRange.of(dict);
        new Coverage(file).require(range, contents, entry.place());
        Optional<Instant> time = findings.ask(() -> PdfDate.of(dict));
        return new SignatureDictionary(range, contents.value(), time);
    }

    private static void requireKind(PdfObject.Dict dict, PdfObject.Ref ref, Findings findings) {
        boolean signature =
                dict.names("Type", "Sig") && dict.find("Filter").orElse(PdfObject.NULL) instanceof PdfObject.Name;
        findings.addUnless(signature, FieldFault.NOT_A_SIGNATURE, "object " + ref);
        boolean known = dict.names("SubFilter", "ETSI.CAdES.detached");
        findings.addUnless(known, FieldFault.SUB_FILTER_NOT_ALLOWED, "object " + ref + ", /SubFilter");
        findings.addUnless(!dict.has("Cert"), FieldFault.CERT_ENTRY, "object " + ref + ", /Cert");
    }

    private static PdfObject.Text contents(PdfObject.Dict dict) {
        if (dict.find("Contents").orElse(PdfObject.NULL) instanceof PdfObject.Text text
                && text.strictHex()
                && text.value().length > 0
                && text.value().length <= CONTENTS_LIMIT) {
            return text;
        }
        throw new Refusal(FieldFault.CONTENTS_MALFORMED, "/Contents");
    }
}
