package org.carec.ecert.signature;

/**
 * A signature must cover its whole revision but for its own {@code /Contents}, and nothing may follow (profile, sections
 * B and C). A later part of the profile lets listed revisions follow: it replaces {@link #requireLast}.
 */
final class Coverage {

    private final PdfFile file;

    Coverage(PdfFile file) {
        this.file = file;
    }

    /**
     * @param range what the signature says it covers
     * @param contents where its value stands
     * @param signature offset of the signature's own object
     */
    void require(ByteRange range, PdfObject.Text contents, int signature) {
        if (range.gap() != contents.start() || range.resume() != contents.end()) {
            throw new Refusal(FieldFault.GAP_NOT_CONTENTS, "/ByteRange, offset " + range.gap());
        }
        Revision revision = file.revisionHolding(signature);
        if (range.end() != revision.end()) {
            throw new Refusal(FieldFault.RANGE_NOT_REVISION, "/ByteRange, offset " + range.end());
        }
        requireLast(revision);
    }

    private void requireLast(Revision revision) {
        if (!revision.equals(file.newest())) {
            throw Refusal.at(FieldFault.REVISION_AFTER_SIGNATURE, revision.end());
        }
    }
}
