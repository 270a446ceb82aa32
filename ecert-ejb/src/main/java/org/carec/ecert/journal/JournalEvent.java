package org.carec.ecert.journal;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something that happened.
 *
 * @param kind what, past tense, e.g. {@code DOCUMENT_REGISTERED}
 * @param subject identifier of what it happened to
 * @param facts codes, identifiers and hashes only (JOU-3)
 */
public record JournalEvent(String kind, String subject, Map<String, String> facts) {

    public JournalEvent {
        facts = Map.copyOf(new TreeMap<>(facts));
    }
}
