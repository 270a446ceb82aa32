package org.carec.ecert.hub.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request that the description shows: an example of the body as a whole, or else the examples of its fields together (OpenAPI 3.1,
 * 4.8.12 and 4.8.24).
 *
 * @param operation e.g. {@code post /v1/documents}
 * @param type media type of the body
 * @param name the example's, or {@code fields}
 * @param body empty where the body is a file alone
 */
record Example(String operation, String type, String name, ObjectNode body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Every example of every body; what has none is {@code missing}. */
    static List<Example> of(JsonNode description, List<String> missing) {
        var examples = new ArrayList<Example>();
        description.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> operation.getValue().has("requestBody"))
                .forEach(operation -> operation
                        .getValue()
                        .at("/requestBody/content")
                        .properties()
                        .forEach(content -> {
                            var name = operation.getKey() + " " + path.getKey();
                            var found = of(name, content, description);
                            if (found.isEmpty()) {
                                missing.add(name + " " + content.getKey());
                            }
                            examples.addAll(found);
                        })));
        return examples;
    }

    private static List<Example> of(String operation, Map.Entry<String, JsonNode> content, JsonNode description) {
        var examples = new ArrayList<Example>();
        for (var whole : content.getValue().path("examples").properties()) {
            var body = (ObjectNode) whole.getValue().path("value");
            examples.add(new Example(operation, content.getKey(), whole.getKey(), body));
        }
        if (examples.isEmpty()) {
            var body = together(schema(content.getValue().path("schema"), description));
            if (body != null) {
                examples.add(new Example(operation, content.getKey(), "fields", body));
            }
        }
        return examples;
    }

    private static JsonNode schema(JsonNode schema, JsonNode description) {
        return schema.has("$ref") ? description.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    /** Null if a field shows nothing; a file cannot. */
    private static ObjectNode together(JsonNode schema) {
        var body = JSON.createObjectNode();
        for (var field : schema.path("properties").properties()) {
            var value = field.getValue();
            if (value.has("example")) {
                body.set(field.getKey(), value.path("example"));
            } else if (!isFile(value)) {
                return null;
            }
        }
        return body.isEmpty() && !isFile(schema) ? null : body;
    }

    private static boolean isFile(JsonNode schema) {
        return schema.path("format").asText().equals("binary");
    }

    /** The fields as text, as forms send them. */
    Map<String, String> fields() {
        var fields = new TreeMap<String, String>();
        body.properties().forEach(field -> fields.put(field.getKey(), text(field.getValue())));
        return fields;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }

    @Override
    public String toString() {
        return operation + " " + type + " " + name;
    }
}
