package org.carec.ecert.signature;

import java.util.ArrayList;
import java.util.List;

/**
 * What was added after the signature: evidence and document time-stamps, each revision found to add nothing else.
 *
 * @param timeStamps oldest first, not yet judged
 * @param store the evidence as it stands at the end of the file
 * @param archived whether the newest document time-stamp covers evidence
 */
record LaterRevisions(List<CoveredValue> timeStamps, SecurityStore store, boolean archived) {

    /**
     * @param signed the revision the signature covers
     * @param stamps the document time-stamps of the file's form
     */
    static LaterRevisions of(PdfFile file, Revision signed, List<PdfObject.Ref> stamps, Findings findings) {
        int count = file.revisions().indexOf(signed) + 1;
        boolean followed = count < file.revisions().size();
        List<PdfObject.Ref> added = followed ? added(file, count, findings) : List.of();
        boolean allLater = !findings.isEmpty() || added.equals(stamps);
        findings.addUnless(allLater, TimeFault.TIME_STAMP_BEFORE_SIGNATURE, "/AcroForm/Fields");
        List<CoveredValue> values =
                added.stream().map(ref -> CoveredValue.of(file, ref)).toList();
        boolean archived = !values.isEmpty() && isArchived(file, values.get(values.size() - 1));
        return new LaterRevisions(values, SecurityStore.of(file), archived);
    }

    private static List<PdfObject.Ref> added(PdfFile file, int signed, Findings findings) {
        List<PdfObject.Ref> added = new ArrayList<>();
        PdfFile before = file.after(signed);
        References references = References.in(before);
        for (int count = signed + 1; count <= file.revisions().size(); count++) {
            PdfFile after = file.after(count);
            Findings own = new Findings();
            UpdateRules rules = new UpdateRules(new Update(before, after, references), own);
            own.ask(rules::require).flatMap(stamp -> stamp).ifPresent(added::add);
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
