package org.carec.ecert.watch;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Finding.Outcome;
import org.carec.ecert.verification.Verdict.Answer;

/** A change as it waits to be told, and as a webhook tells it: the same octets at each attempt. */
final class ChangeJson {

    static final String TYPE = "watch.answer.changed";

    private ChangeJson() {}

    static String write(String watch, Change change) {
        var data = Json.createObjectBuilder()
                .add("watch", watch)
                .add("documentId", change.document().value());
        change.country().ifPresent(country -> data.add("importCountry", country.value()));
        var findings = Json.createArrayBuilder();
        change.findings().forEach(found -> findings.add(finding(found)));
        data.add("before", answer(change.before()))
                .add("after", answer(change.after()))
                .add("findings", findings);
        return Json.createObjectBuilder()
                .add("type", TYPE)
                .add("timestamp", change.at().toString())
                .add("data", data)
                .build()
                .toString();
    }

    static Change read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var message = reader.readObject();
            var data = message.getJsonObject("data");
            return new Change(
                    new DocumentId(data.getString("documentId")),
                    Optional.ofNullable(data.getString("importCountry", null)).map(CountryCode::new),
                    Instant.parse(message.getString("timestamp")),
                    answer(data.getJsonObject("before")),
                    answer(data.getJsonObject("after")),
                    findings(data));
        }
    }

    private static JsonObjectBuilder answer(GivenAnswer given) {
        return Json.createObjectBuilder()
                .add("answer", given.answer().name())
                .add("reason", given.reason())
                .add("acceptance", given.acceptance());
    }

    private static GivenAnswer answer(JsonObject given) {
        return new GivenAnswer(
                Answer.valueOf(given.getString("answer")), given.getString("reason"), given.getString("acceptance"));
    }

    private static JsonObjectBuilder finding(Finding found) {
        var evidence = Json.createObjectBuilder();
        new TreeMap<>(found.evidence()).forEach(evidence::add);
        return Json.createObjectBuilder()
                .add("check", found.check())
                .add("outcome", found.outcome().name())
                .add("code", found.code())
                .add("evidence", evidence);
    }

    private static List<Finding> findings(JsonObject data) {
        return data.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                .map(found -> new Finding(
                        found.getString("check"),
                        Outcome.valueOf(found.getString("outcome")),
                        found.getString("code"),
                        "",
                        evidence(found.getJsonObject("evidence"))))
                .toList();
    }

    private static Map<String, String> evidence(JsonObject evidence) {
        return evidence.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, fact -> ((JsonString) fact.getValue()).getString()));
    }
}
