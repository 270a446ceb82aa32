package org.carec.ecert.hub.toolkit;

import com.fasterxml.jackson.databind.JsonNode;

/** The hub's refusal, an RFC 9457 problem. */
public final class ApiProblem extends ToolkitProblem {

    private final int status;
    private final JsonNode body;

    ApiProblem(int status, JsonNode body) {
        super(sentence(status, body), remedy(body));
        this.status = status;
        this.body = body;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The problem's stable code, empty when the answer did not come from the hub's API. */
    public String code() {
        return body.path("code").asText();
    }

    /** The whole problem, with {@code findings} where the hub gave some. */
    public JsonNode body() {
        return body;
    }

    private static String sentence(int status, JsonNode body) {
        StringBuilder text = new StringBuilder("The hub answered " + status);
        append(text, " ", body.path("code"));
        append(text, " ", body.path("error")); // the token endpoint's form, RFC 6749 section 5.2
        append(text, ": ", body.path("error_description"));
        append(text, ": ", body.hasNonNull("detail") ? body.path("detail") : body.path("title"));
        for (JsonNode finding : body.path("findings")) {
            append(text, "\n  - ", finding.path("code"));
            append(text, " at ", finding.path("pointer"));
            append(text, ": ", finding.hasNonNull("sentence") ? finding.path("sentence") : finding.path("detail"));
            append(text, " ", finding.path("remedy"));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String before, JsonNode value) {
        if (!value.asText().isEmpty()) {
            text.append(before).append(value.asText());
        }
    }

    private static String remedy(JsonNode body) {
        String type = body.path("type").asText();
        return type.isEmpty() || type.equals("about:blank") ? "" : "\n  See " + type;
    }
}
