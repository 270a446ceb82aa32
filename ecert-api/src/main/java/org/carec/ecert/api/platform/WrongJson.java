package org.carec.ecert.api.platform;

import jakarta.json.bind.JsonbException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.carec.ecert.platform.Finding;

/** A body that is JSON, but not of the form that is asked for. The binding names the field in its message only. */
final class WrongJson {

    private static final Pattern FIELD = Pattern.compile("property '([A-Za-z0-9_]{1,64})'");

    private WrongJson() {}

    static Failure failure(JsonbException thrown) {
        var pointer = new StringBuilder();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            append(pointer, t);
        }
        if (pointer.isEmpty()) {
            return unreadable();
        }
        var finding = Finding.fail("request", "WRONG_TYPE", pointer.toString(), Map.of());
        return new Failure(
                400,
                "INVALID_FIELDS",
                "The field " + pointer + " has a value of another type than is asked for.",
                List.of(finding),
                Map.of());
    }

    private static void append(StringBuilder pointer, Throwable thrown) {
        var field = FIELD.matcher(String.valueOf(thrown.getMessage()));
        if (field.find()) {
            var step = "/" + field.group(1);
            if (!pointer.toString().endsWith(step)) {
                pointer.append(step);
            }
        }
    }

    static Failure unreadable() {
        return Failure.of(
                400, "NOT_JSON", "The body is not the JSON that is asked for here; see the API's description.");
    }
}
