package org.carec.ecert.dispute;

import java.util.Locale;

/** Where a case stands. Only CONTESTED, which the authority alone can say, is told of the document (DIS-1). */
public enum CaseState {
    /** Reported; nobody has looked at it. */
    OPEN,
    /** The authority is examining it. */
    CONTESTED,
    /** The authority has examined it, and done what had to be done. */
    SETTLED,
    /** The authority found nothing to it. */
    DISMISSED;

    boolean leadsTo(CaseState next) {
        return switch (this) {
            case OPEN -> next == CONTESTED || next == DISMISSED;
            case CONTESTED -> next == SETTLED || next == DISMISSED;
            case SETTLED, DISMISSED -> false;
        };
    }

    boolean isFinal() {
        return this == SETTLED || this == DISMISSED;
    }

    /** As texts are keyed by it, e.g. {@code contested}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
