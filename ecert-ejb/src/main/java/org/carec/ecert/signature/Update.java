package org.carec.ecert.signature;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One revision after the signature, between the file before it and the file after it. Every object it writes must be claimed by the one part
 * of the white list that explains it.
 */
final class Update {

    private final PdfFile before;
    private final PdfFile after;
    private final References references;
    private final boolean signed;
    private final Map<Integer, Role> claimed = new HashMap<>();

    /** Why an object may be written by an update. */
    enum Role {
        CATALOG,
        EXTENSIONS,
        FORM,
        FIELDS,
        FIELD,
        SIGNATURE,
        APPEARANCE,
        PAGE,
        ANNOTATIONS,
        STORE_PART,
        STORE_VALUE,
        LENGTH
    }

    /**
     * @param references all that stood in the file before
     * @param signed whether it may add a further signature, where else only a document time-stamp may stand
     */
    Update(PdfFile before, PdfFile after, References references, boolean signed) {
        this.before = before;
        this.after = after;
        this.references = references;
        this.signed = signed;
    }

    boolean maySign() {
        return signed;
    }

    PdfFile before() {
        return before;
    }

    PdfFile after() {
        return after;
    }

    References references() {
        return references;
    }

    Revision revision() {
        return after.newest();
    }

    /** Number of the catalog, which is one for all revisions. */
    int root() {
        return ((PdfObject.Ref) after.trailer().find("Root").orElseThrow()).number();
    }

    Sameness same() {
        return new Sameness(after);
    }

    /** Whether this update brought the object, and nothing has pointed at its number before. */
    boolean brings(PdfObject.Ref ref) {
        return !before.uses(ref.number()) && written(ref).isPresent() && !references.leadTo(ref.number());
    }

    /** Whether this update writes an object that was there already. */
    boolean rewrites(PdfObject.Ref ref) {
        return before.entry(ref).isPresent() && written(ref).isPresent();
    }

    private Optional<XrefEntry> written(PdfObject.Ref ref) {
        return revision()
                .find(ref.number())
                .filter(entry ->
                        entry.kind() != XrefEntry.Kind.FREE && entry.id().equals(ref));
    }

    /** Explains an object, which can have one role only. */
    void claim(PdfObject.Ref ref, Role role) {
        Role other = claimed.putIfAbsent(ref.number(), role);
        if (other != null && other != role) {
            throw new Refusal(UpdateFault.UPDATE_CHANGES_OBJECT, "object " + ref.number());
        }
    }

    /** Explains an object that must be new. */
    void claimNew(PdfObject.Ref ref, Role role) {
        if (!before.uses(ref.number()) && references.leadTo(ref.number())) {
            throw new Refusal(UpdateFault.UPDATE_FILLS_REFERENCE, "object " + ref.number());
        }
        if (!brings(ref)) {
            throw new Refusal(UpdateFault.UPDATE_CHANGES_OBJECT, "object " + ref.number());
        }
        claim(ref, role);
    }

    boolean explains(int number) {
        return claimed.containsKey(number);
    }

    /**
     * The value of an entry before and after, where it stands in the dictionary itself or behind one and the same reference, which is
     * claimed. What is written anew must have no other use: a list that something else points at too would change there as well.
     */
    Optional<Change> change(Holder was, Holder is, Role role) {
        PdfObject old = was.value();
        PdfObject now = is.value();
        if (now instanceof PdfObject.Ref ref) {
            if (old instanceof PdfObject.Null) {
                claimNew(ref, role);
            } else if (now.equals(old) && (!rewrites(ref) || references.leadTo(ref.number(), is.number()))) {
                claim(ref, role);
            } else {
                return Optional.empty();
            }
        } else if (old instanceof PdfObject.Ref) {
            return Optional.empty();
        }
        return Optional.of(new Change(before.resolve(old), after.resolve(now)));
    }

    /**
     * An entry of a dictionary, which may be missing.
     *
     * @param number of the object the dictionary stands in
     */
    record Holder(PdfObject.Dict dict, String key, int number) {

        /** The object an entry's own value stands in. */
        int inside() {
            return value() instanceof PdfObject.Ref ref ? ref.number() : number;
        }

        PdfObject value() {
            return dict.find(key).orElse(PdfObject.NULL);
        }
    }

    record Change(PdfObject was, PdfObject is) {}
}
