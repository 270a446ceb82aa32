package org.carec.ecert.hub.toolkit;

import java.util.Optional;

/**
 * A wish to change a document's status.
 *
 * @param event SUSPEND, RESTORE, WITHDRAW, REPLACE or ANNUL
 * @param reason a code, e.g. {@code LABEL_MISSING}; the public sees it
 * @param note a few words for those concerned
 * @param successor for REPLACE: the hub's number of the document that takes its place
 */
public record StatusChange(String event, String reason, String note, Optional<String> successor) {

    public static StatusChange of(String event, String reason) {
        return new StatusChange(event, reason, "", Optional.empty());
    }
}
