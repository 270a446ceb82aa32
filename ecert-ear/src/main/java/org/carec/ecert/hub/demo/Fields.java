package org.carec.ecert.hub.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The metadata's values as they are printed. */
final class Fields {

    private final JsonNode metadata;
    private final Words local;
    private final Words english = Words.of("en");

    Fields(JsonNode metadata, Words local) {
        this.metadata = metadata;
        this.local = local;
    }

    /** The day in ISO 8601 form and as people of the country write it. */
    String day(String iso) {
        return iso.isBlank() ? "" : iso + beside(local.date(LocalDate.parse(iso)));
    }

    String period(String from, String until) {
        if (!metadata.hasNonNull(from)) {
            return "";
        }
        String begins = metadata.path(from).asText();
        String ends = metadata.path(until).asText();
        return begins + "  –  " + ends
                + beside(local.date(LocalDate.parse(begins)) + " – " + local.date(LocalDate.parse(ends)));
    }

    /** Right-to-left script takes a line of its own, so that the ISO form beside it stays plain text. */
    private String beside(String words) {
        return local.rightToLeft() ? "\n" + words : "   (" + words + ")";
    }

    String party(String field) {
        JsonNode party = metadata.path(field);
        return party.isMissingNode()
                ? ""
                : party.path("name").asText() + "\n" + party.path("address").asText() + ", "
                        + country(party.path("country").asText());
    }

    String countries(String field) {
        List<String> names = new ArrayList<>();
        metadata.path(field).forEach(code -> names.add(country(code.asText())));
        return String.join("; ", names);
    }

    private String country(String code) {
        return local.rightToLeft() ? english.get(code) : local.get(code) + " / " + english.get(code);
    }

    String list(String field) {
        List<String> values = new ArrayList<>();
        metadata.path(field).forEach(value -> values.add(value.asText()));
        return String.join("; ", values);
    }

    String lot() {
        JsonNode lot = metadata.path("lot");
        List<String> parts = new ArrayList<>();
        String kind = lot.path("kind").asText().toUpperCase(Locale.ROOT);
        if (!kind.isEmpty()) {
            parts.add(local.rightToLeft() ? english.get(kind) : local.get(kind) + " / " + english.get(kind));
        }
        addIfPresent(parts, lot, "identifier");
        addIfPresent(parts, lot, "quantity");
        return String.join("  ·  ", parts);
    }

    private static void addIfPresent(List<String> parts, JsonNode node, String field) {
        if (node.hasNonNull(field)) {
            parts.add(node.path(field).asText());
        }
    }
}
