package org.carec.ecert.signature;

import java.util.Map;

/**
 * What an update may do to the document security store: let it grow. It never reaches an object that was anything else before, so that no
 * certificate or CRL it brings is at the same time content of a page.
 */
final class StoreUpdate {

    private final Update update;

    StoreUpdate(Update update) {
        this.update = update;
    }

    /** Whether the store has grown. */
    boolean require() {
        SecurityStore was = SecurityStore.of(update.before());
        SecurityStore is = SecurityStore.of(update.after());
        is.parts().entrySet().forEach(part -> requirePart(part, was));
        for (PdfObject.Ref value : is.values()) {
            if (!was.values().contains(value)) {
                requireNew(value);
            }
        }
        if (!is.values().containsAll(was.values())) {
            throw new Refusal(UpdateFault.UPDATE_STORE_NOT_ALLOWED, "/DSS");
        }
        return !is.values().equals(was.values());
    }

    private void requirePart(Map.Entry<PdfObject.Ref, Integer> part, SecurityStore was) {
        PdfObject.Ref ref = part.getKey();
        if (!update.before().uses(ref.number())) {
            update.claimNew(ref, Update.Role.STORE_PART);
            return;
        }
        boolean ownedBefore = part.getValue().equals(was.parts().get(ref));
        boolean onlyOwned = !update.rewrites(ref) || update.references().leadTo(ref.number(), part.getValue());
        if (!ownedBefore || !onlyOwned) {
            throw new Refusal(UpdateFault.UPDATE_STORE_NOT_ALLOWED, "object " + ref.number());
        }
        update.claim(ref, Update.Role.STORE_PART);
    }

    private void requireNew(PdfObject.Ref ref) {
        update.claimNew(ref, Update.Role.STORE_VALUE);
        PdfObject.Stream stream = (PdfObject.Stream) update.after().resolve(ref);
        if (stream.dict().find("Length").orElse(PdfObject.NULL) instanceof PdfObject.Ref length) {
            update.claimNew(length, Update.Role.LENGTH);
        }
    }
}
