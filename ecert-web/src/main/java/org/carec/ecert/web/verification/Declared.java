package org.carec.ecert.web.verification;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the issuing body declared about a document (metadata profiles e-coc/1 and e-tr/1), as lines of a page. */
public final class Declared {

    /** What laboratories write for a result without a unit. */
    private static final String NO_UNIT = "-";

    private final JsonObject metadata;
    private final Locale language;
    private final List<Fact> facts = new ArrayList<>();

    /** One line, e.g. {@code product}. */
    public record Fact(String name, String value) {

        public String nameKey() {
            return "document." + name;
        }
    }

    private Declared(JsonObject metadata, Locale language) {
        this.metadata = metadata;
        this.language = language;
    }

    static List<Fact> in(String json, Locale language) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var declared = new Declared(reader.readObject(), language);
            declared.read();
            return List.copyOf(declared.facts);
        }
    }

    private void read() {
        objects("products").forEach(p -> add("product", product(p)));
        party("applicant");
        party("manufacturer");
        add("standards", texts("standards"));
        add("destinations", destinations());
        add("lot", lot());
        objects("results").forEach(r -> add("result", result(r)));
        add("testReports", texts("testReports"));
    }

    private static String product(JsonObject product) {
        var hs = "HS " + product.getString("hsCode", "");
        return joined(
                ", ",
                product.getString("name", ""),
                product.getString("brand", ""),
                product.getString("model", ""),
                hs);
    }

    private void party(String role) {
        if (metadata.get(role) instanceof JsonObject party) {
            var code = party.getString("country", "");
            var country = code.matches("[A-Z]{2}") ? Destinations.name(code, language) : code;
            add(role, joined(", ", party.getString("name", ""), party.getString("address", ""), country));
        }
    }

    private String destinations() {
        return strings("destinations")
                .filter(code -> code.matches("[A-Z]{2}"))
                .map(code -> Destinations.name(code, language))
                .collect(Collectors.joining(", "));
    }

    private String lot() {
        return metadata.get("lot") instanceof JsonObject lot
                ? joined(", ", lot.getString("identifier", ""), lot.getString("quantity", ""))
                : "";
    }

    private static String result(JsonObject result) {
        var unit = result.getString("unit", "");
        var value = joined(" ", result.getString("result", ""), unit.equals(NO_UNIT) ? "" : unit);
        return result.getString("parameter", "") + ": "
                + joined(", ", value, result.getString("limit", ""), result.getString("method", ""));
    }

    private String texts(String name) {
        return strings(name).collect(Collectors.joining("; "));
    }

    private Stream<String> strings(String name) {
        return array(name).stream().filter(JsonString.class::isInstance).map(v -> ((JsonString) v).getString());
    }

    private Stream<JsonObject> objects(String name) {
        return array(name).stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject);
    }

    private JsonArray array(String name) {
        return metadata.get(name) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
    }

    private void add(String name, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(name, value));
        }
    }

    private static String joined(String by, String... parts) {
        return Stream.of(parts).filter(p -> !p.isBlank()).collect(Collectors.joining(by));
    }
}
