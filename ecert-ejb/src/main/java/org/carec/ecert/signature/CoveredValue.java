package org.carec.ecert.signature;

/**
 * The value of a signature or time-stamp dictionary with the octets it covers: its whole revision and all before, but for itself.
 *
 * @param contents octets of the CMS with whatever pads it
 * @param revision the revision it stands in and covers
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record CoveredValue(PdfObject.Dict dict, ByteRange range, byte[] contents, Revision revision) {

    private static final int CONTENTS_LIMIT = 64 * 1024;

    static CoveredValue of(PdfFile file, PdfObject.Ref ref) {
        XrefEntry entry = file.entry(ref).orElseThrow();
        if (entry.kind() != XrefEntry.Kind.PLAIN) {
            throw new Refusal(FieldFault.SIGNATURE_PACKED, "object " + ref);
        }
        PdfObject.Dict dict = (PdfObject.Dict) file.resolve(ref);
        PdfObject.Text contents = contents(dict);
        ByteRange range = ByteRange.of(dict);
        Revision revision = file.revisionHolding(entry.place());
        requireCoverage(range, contents, revision);
        return new CoveredValue(dict, range, contents.value(), revision);
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

    private static void requireCoverage(ByteRange range, PdfObject.Text contents, Revision revision) {
        if (range.gap() != contents.start() || range.resume() != contents.end()) {
            throw new Refusal(FieldFault.GAP_NOT_CONTENTS, "/ByteRange, offset " + range.gap());
        }
        if (range.end() != revision.end()) {
            throw new Refusal(FieldFault.RANGE_NOT_REVISION, "/ByteRange, offset " + range.end());
        }
    }
}
