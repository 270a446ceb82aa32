package org.carec.ecert.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carec.ecert.platform.Finding;

/** What a schema finds, in the hub's own few codes, each with its JSON pointer. */
final class SchemaFindings {

    static final String CHECK = "metadata";

    /** Enough to mend a document by; more would be a weapon against the reader. */
    private static final int MOST = 100;

    private static final Map<MetadataProfile, JsonSchema> SCHEMAS = compiled();

    private SchemaFindings() {}

    static List<Finding> of(MetadataProfile profile, JsonNode metadata) {
        var findings = new LinkedHashMap<String, Finding>();
        for (var message : SCHEMAS.get(profile).validate(metadata)) {
            var finding = finding(message);
            findings.putIfAbsent(finding.code() + " " + finding.pointer(), finding);
        }
        return findings.values().stream().limit(MOST).toList();
    }

    private static Finding finding(ValidationMessage message) {
        var keyword = message.getType();
        var place = message.getInstanceLocation().toString();
        var pointer = message.getProperty() == null ? place : place + "/" + escaped(message.getProperty());
        return Finding.fail(CHECK, code(keyword), pointer, Map.of("rule", rule(message)));
    }

    private static String code(String keyword) {
        return switch (keyword) {
            case "required" -> "METADATA_MISSING_FIELD";
            case "additionalProperties" -> "METADATA_UNKNOWN_FIELD";
            case "type" -> "METADATA_WRONG_TYPE";
            case "minLength", "maxLength", "minItems", "maxItems" -> "METADATA_OUT_OF_RANGE";
            case "uniqueItems" -> "METADATA_REPEATED_VALUE";
            default -> "METADATA_MALFORMED_VALUE";
        };
    }

    /** The schema's rule without the value that broke it: the sender knows what he sent. */
    private static String rule(ValidationMessage message) {
        var node = message.getSchemaNode();
        var keyword = message.getType();
        return node == null || (node.isContainerNode() && !"enum".equals(keyword)) ? keyword : keyword + " " + node;
    }

    /** Loads nothing from outside: the dialect is built in and the schemas refer to nothing. */
    private static Map<MetadataProfile, JsonSchema> compiled() {
        var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        var config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .build();
        var schemas = new EnumMap<MetadataProfile, JsonSchema>(MetadataProfile.class);
        for (var profile : MetadataProfile.values()) {
            schemas.put(profile, factory.getSchema(profile.text(), config));
        }
        return schemas;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
