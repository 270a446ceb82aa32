package org.carec.ecert.api.platform;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carec.ecert.platform.Finding;

/** Bean Validation's violations as findings with JSON pointers into the body, or the parameter's name. */
final class Violations {

    private static final Map<String, String> CODES = Map.of(
            "NotNull", "REQUIRED",
            "NotBlank", "REQUIRED",
            "NotEmpty", "REQUIRED",
            "Pattern", "WRONG_FORM",
            "Size", "WRONG_LENGTH",
            "Min", "OUT_OF_RANGE",
            "Max", "OUT_OF_RANGE",
            "Positive", "OUT_OF_RANGE");

    private Violations() {}

    static Failure failure(ConstraintViolationException violated) {
        var findings = violated.getConstraintViolations().stream()
                .map(Violations::finding)
                .sorted(java.util.Comparator.comparing(Finding::pointer).thenComparing(Finding::code))
                .toList();
        return new Failure(
                400,
                "INVALID_FIELDS",
                "The request has fields that cannot be taken; see findings.",
                findings,
                Map.of());
    }

    private static Finding finding(ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return Finding.fail(
                "request", CODES.getOrDefault(constraint, "WRONG_VALUE"), pointer(violation), limits(violation));
    }

    /** What the sentence may name: min, max, regexp; never the value itself, which may be personal. */
    private static Map<String, String> limits(ConstraintViolation<?> violation) {
        var limits = new TreeMap<String, String>();
        violation.getConstraintDescriptor().getAttributes().forEach((name, value) -> {
            if (List.of("min", "max", "value", "regexp").contains(name)) {
                limits.put(name, String.valueOf(value));
            }
        });
        limits.put("limits", describe(limits));
        return limits;
    }

    /** In signs that need no translation. */
    private static String describe(Map<String, String> limits) {
        if (limits.containsKey("min")) {
            var min = limits.get("min");
            var max = limits.get("max");
            return String.valueOf(Integer.MAX_VALUE).equals(max) ? "≥ " + min : min + "–" + max;
        }
        return limits.getOrDefault("regexp", limits.getOrDefault("value", ""));
    }

    /** The method and, when fields follow, the parameter are no part of the caller's document. */
    private static String pointer(ConstraintViolation<?> violation) {
        var fields = new StringBuilder();
        var parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                append(fields, node);
            }
        }
        return fields.isEmpty() ? parameter : fields.toString();
    }

    private static void append(StringBuilder fields, Path.Node node) {
        if (node.isInIterable() && node.getIndex() != null) {
            fields.append('/').append(node.getIndex());
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            fields.append('/').append(node.getName().replace("~", "~0").replace("/", "~1"));
        }
    }
}
