package org.carec.ecert.signature;

import java.util.ArrayList;
import java.util.List;

/**
 * What was added after the first signature: evidence, document time-stamps and further signatures, each revision found to add nothing else.
 *
 * @param timeStamps oldest first, not yet judged
 * @param store the evidence as it stands at the end of the file
 * @param archived whether the newest document time-stamp covers evidence
 */
record LaterRevisions(List<CoveredValue> timeStamps, SecurityStore store, boolean archived) {

    /**
     * @param signed the revision the first signature covers
     * @param fields of the file as it ends
     * @param signatures all of the file's; beyond the first each must have been added since, in that order
     */
    static LaterRevisions of(
            PdfFile file, Revision signed, SignatureFields fields, List<PdfObject.Ref> signatures, Findings findings) {
        int count = file.revisions().indexOf(signed) + 1;
        boolean followed = count < file.revisions().size();
        List<PdfObject.Ref> added = followed ? added(file, count, signatures.size() > 1, findings) : List.of();
        List<PdfObject.Ref> stamps = added.stream().filter(fields::isTimeStamp).toList();
        boolean allLater = !findings.isEmpty() || stamps.equals(fields.timeStamps());
        findings.addUnless(allLater, TimeFault.TIME_STAMP_BEFORE_SIGNATURE, "/AcroForm/Fields");
        List<PdfObject.Ref> further =
                added.stream().filter(ref -> !fields.isTimeStamp(ref)).toList();
        boolean inOrder = !findings.isEmpty() || further.equals(signatures.subList(1, signatures.size()));
        findings.addUnless(inOrder, FieldFault.FURTHER_SIGNATURE_NOT_LATER, "/AcroForm/Fields");
        List<CoveredValue> values =
                stamps.stream().map(ref -> CoveredValue.of(file, ref)).toList();
        boolean archived = !values.isEmpty() && isArchived(file, values.get(values.size() - 1));
        return new LaterRevisions(values, SecurityStore.of(file), archived);
    }

    /** The same as a further signature sees it: what stood when it was made proves nothing about it. */
    LaterRevisions after(Revision signed) {
        List<CoveredValue> later = timeStamps.stream()
                .filter(stamp -> stamp.revision().begin() >= signed.end())
                .toList();
        return new LaterRevisions(later, store, archived && !later.isEmpty());
    }

    private static List<PdfObject.Ref> added(PdfFile file, int signed, boolean several, Findings findings) {
        List<PdfObject.Ref> added = new ArrayList<>();
        PdfFile before = file.after(signed);
        References references = References.in(before);
        for (int count = signed + 1; count <= file.revisions().size(); count++) {
            PdfFile after = file.after(count);
            Findings own = new Findings();
            UpdateRules rules = new UpdateRules(new Update(before, after, references, several), own);
            own.ask(rules::require).flatMap(value -> value).ifPresent(added::add);
            findings.addAll(own);
            references.addAll(after, after.newest());
            before = after;
        }
        return added;
    }

    private static boolean isArchived(PdfFile file, CoveredValue newest) {
        int covered = file.revisions().indexOf(newest.revision()) + 1;
        return SecurityStore.of(file.after(covered)).holdsEvidence();
    }
}
