package org.carec.ecert.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.carec.ecert.exchange.StatusEvent.Event;
import org.carec.ecert.platform.DocumentType;

/** The life cycle: what may be done to a document, from which status, by whom. */
final class StatusRules {

    private static final Map<Event, Set<Status>> FROM = Map.of(
            Event.SUSPEND, Set.of(Status.ACTIVE),
            Event.RESTORE, Set.of(Status.SUSPENDED),
            Event.WITHDRAW, Set.of(Status.ACTIVE, Status.SUSPENDED),
            Event.REPLACE, Set.of(Status.ACTIVE),
            Event.ANNUL, Set.of(Status.REGISTERED, Status.ACTIVE, Status.SUSPENDED, Status.EXPIRED));

    private StatusRules() {}

    /** Refuses what the life cycle does not allow this party now. */
    static void require(RegisteredDocument document, Party party, StatusChange change, Instant now) {
        var status = document.statusAt(now);
        if (!FROM.get(change.event()).contains(status)) {
            throw new StatusNotAllowed("The document is " + status + ": " + change.event() + " is possible from "
                    + FROM.get(change.event()).stream().sorted().toList() + ".");
        }
        if (isOfCertificates(change.event()) && document.id().type() != DocumentType.E_COC) {
            throw new StatusNotAllowed(
                    "Only certificates are suspended and restored; a test report is recalled (WITHDRAW).");
        }
        if (change.event() == Event.REPLACE && party != Party.CAB) {
            throw new StatusNotAllowed(
                    "Only the CAB replaces its documents; an authority can suspend or withdraw them.");
        }
        if ((change.event() == Event.REPLACE) != change.successor().isPresent()) {
            throw new StatusNotAllowed("REPLACE names the document that takes its place; nothing else does.");
        }
        requireTime(document, change, now);
    }

    /** Since when it may count: not in the future, not before registration or what was done last. */
    private static void requireTime(RegisteredDocument document, StatusChange change, Instant now) {
        var earliest = document.history().stream()
                .map(StatusEvent::effectiveFrom)
                .max(Instant::compareTo)
                .orElse(document.registered());
        var from = change.effectiveFrom().orElse(now);
        if (from.isAfter(now) || from.isBefore(earliest)) {
            throw new StatusNotAllowed("effectiveFrom must lie between " + earliest + " and now.");
        }
    }

    /** Refuses a successor that is no valid document of the same CAB and type. */
    static void requireSuccessor(RegisteredDocument document, RegisteredDocument successor, Instant now) {
        var same = successor.id().cab().equals(document.id().cab())
                && successor.id().type() == document.id().type()
                && !successor.id().equals(document.id());
        var status = successor.statusAt(now);
        if (!same || (status != Status.ACTIVE && status != Status.REGISTERED)) {
            throw new StatusNotAllowed(
                    "The successor must be another document of the same CAB and type, registered or active.");
        }
    }

    /** Who suspended it restores it. */
    static void requireSameParty(Party suspended, Party restoring) {
        if (suspended != restoring) {
            throw new StatusNotAllowed("The " + suspended + " suspended the document, and restores it.");
        }
    }

    /** Two people annul for one reason, or have not agreed. */
    static void requireSameReason(String proposed, String confirmed) {
        if (!proposed.equals(confirmed)) {
            throw new StatusNotAllowed("The other side proposed the annulment because of " + proposed
                    + ": confirm it with that reason, or agree on another with them.");
        }
    }

    private static boolean isOfCertificates(Event event) {
        return event == Event.SUSPEND || event == Event.RESTORE;
    }
}
