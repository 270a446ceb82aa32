package org.carec.ecert.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static JsonObject document;

    @BeforeAll
    static void read() throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(Path.of("target/classes/META-INF/openapi.json")))) {
            document = reader.readObject();
        }
    }

    @Test
    @DisplayName("API-8 each endpoint of the code is in the document, and no other")
    void has_each_endpoint() {
        var coded = Resources.endpoints()
                .filter(e -> !e.isHidden())
                .map(e -> e.verb() + " " + plain(e.route()))
                .toList();
        var described = new ArrayList<String>();
        document.getJsonObject("paths").forEach((path, item) -> item.asJsonObject().keySet().stream()
                .filter(METHODS::contains)
                .forEach(m -> described.add(m.toUpperCase(Locale.ROOT) + " " + path)));

        assertThat(described).isNotEmpty().containsExactlyInAnyOrderElementsOf(coded);
    }

    @Test
    @DisplayName("API-8 each operation, parameter, response and body is described")
    void describes_operations() {
        var faults = new ArrayList<String>();
        document.getJsonObject("paths").forEach((path, item) -> operations(item.asJsonObject())
                .forEach((method, operation) -> inspect(method + " " + path, operation.asJsonObject(), faults)));

        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("API-8 each field of each schema is described")
    void describes_fields() {
        var faults = new ArrayList<String>();
        document.getJsonObject("components")
                .getJsonObject("schemas")
                .forEach((name, schema) -> fields(schema.asJsonObject()).forEach((field, value) -> {
                    if (isBlank(value.asJsonObject(), "description")) {
                        faults.add(name + "." + field);
                    }
                }));

        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("API-1 each operation can answer problems, in the one schema for them")
    void answers_problems() {
        document.getJsonObject("paths").values().forEach(item -> operations(item.asJsonObject())
                .forEach((method, operation) -> assertThat(operation
                                .asJsonObject()
                                .getValue("/responses/default/content/application~1problem+json/schema/$ref"))
                        .hasToString("\"#/components/schemas/Problem\"")));
        assertThat(fields(document.getJsonObject("components")
                        .getJsonObject("schemas")
                        .getJsonObject("Problem")))
                .containsKeys("type", "title", "status", "detail", "code", "instance", "requestId", "findings");
    }

    @Test
    @DisplayName("API-8 operation ids are there once each")
    void names_operations_once() {
        var ids = new ArrayList<String>();
        document.getJsonObject("paths").values().forEach(item -> operations(item.asJsonObject())
                .values()
                .forEach(o -> ids.add(o.asJsonObject().getString("operationId", ""))));

        assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
    }

    private static void inspect(String where, JsonObject operation, List<String> faults) {
        for (var needed : List.of("summary", "description", "operationId")) {
            if (isBlank(operation, needed)) {
                faults.add(where + " " + needed);
            }
        }
        if (operation
                .getOrDefault("tags", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .isEmpty()) {
            faults.add(where + " tags");
        }
        operation.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .filter(p -> isBlank(p, "description"))
                .forEach(p -> faults.add(where + " parameter " + p.getString("name", "")));
        operation.getJsonObject("responses").forEach((status, response) -> {
            if (isBlank(response.asJsonObject(), "description")) {
                faults.add(where + " response " + status);
            }
        });
        inspectBody(where, operation, faults);
    }

    /** A form's fields stand in the operation itself. */
    private static void inspectBody(String where, JsonObject operation, List<String> faults) {
        var content = operation
                .getOrDefault("requestBody", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .getOrDefault("content", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject();
        content.values().stream()
                .map(m -> m.asJsonObject()
                        .getOrDefault("schema", JsonValue.EMPTY_JSON_OBJECT)
                        .asJsonObject())
                .forEach(schema -> fields(schema).forEach((name, field) -> {
                    if (isBlank(field.asJsonObject(), "description")) {
                        faults.add(where + " field " + name);
                    }
                }));
    }

    private static Map<String, JsonValue> operations(JsonObject item) {
        return Map.copyOf(item.entrySet().stream()
                .filter(e -> METHODS.contains(e.getKey()))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Map<String, JsonValue> fields(JsonObject schema) {
        return schema.getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
    }

    private static boolean isBlank(JsonObject object, String name) {
        return !(object.get(name) instanceof JsonString text)
                || text.getString().isBlank();
    }

    /** A template's pattern is not part of an OpenAPI path. */
    private static String plain(String route) {
        return route.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
    }
}
