package org.carec.ecert.signature;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a reader sees that does not know cross-reference streams must be what all others see: no object that only the stream of a hybrid
 * file knows is reached from the trailer but through the structure tree, which says how a page is read aloud and not what it shows.
 */
final class HybridRules {

    private static final String TAGGING = "StructTreeRoot";

    private final PdfFile file;
    private final Revision first;
    private final Set<PdfObject.Ref> seen = new HashSet<>();
    private final Deque<PdfObject> open = new ArrayDeque<>();

    private HybridRules(PdfFile file) {
        this.file = file;
        this.first = file.revisions().get(0);
    }

    static void require(PdfFile file) {
        if (file.revisions().get(0).sections().get(0).trailer().has("XRefStm")) {
            new HybridRules(file).walk();
        }
    }

    private void walk() {
        Map<String, PdfObject> catalog =
                new HashMap<>(SignatureFields.catalog(file).entries());
        catalog.remove(TAGGING);
        Map<String, PdfObject> trailer = new HashMap<>(file.trailer().entries());
        visit((PdfObject.Ref) trailer.remove("Root"));
        open.clear();
        open.addAll(catalog.values());
        open.addAll(trailer.values());
        while (!open.isEmpty()) {
            PdfObject object = open.pop();
            if (object instanceof PdfObject.Ref ref) {
                visit(ref);
            } else if (object instanceof PdfObject.Array array) {
                open.addAll(array.items());
            } else if (object instanceof PdfObject.Dict dict) {
                open.addAll(dict.entries().values());
            } else if (object instanceof PdfObject.Stream stream) {
                open.addAll(stream.dict().entries().values());
            }
        }
    }

    private void visit(PdfObject.Ref ref) {
        if (!seen.add(ref)) {
            return;
        }
        if (isHidden(ref)) {
            throw new Refusal(FileFault.HYBRID_CONTRADICTS, "object " + ref.number());
        }
        open.push(file.glance(ref));
    }

    /** Whether the stream knows the object and the table does not, and no later revision has replaced it. */
    private boolean isHidden(PdfObject.Ref ref) {
        XrefEntry inTable = first.sections().get(1).entries().get(ref.number());
        boolean free = inTable == null || inTable.kind() == XrefEntry.Kind.FREE;
        return free && file.entry(ref).isPresent() && file.entry(ref).equals(first.find(ref.number()));
    }
}
