package org.carec.ecert.hub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.hub.demo.WorldOnHub.CERTIFIER;
import static org.carec.ecert.hub.demo.WorldOnHub.key;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.job.SharedWorld;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Sends what the description shows, as the caller it is for. Added is only what no text can hold: a file, a fresh signature, the number of a
 * document or key that is there. Days are moved, because examples grow old.
 */
class ExamplesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static WorldOnHub world;
    private static JsonNode description;

    @BeforeAll
    static void open() throws Exception {
        world = SharedWorld.get();
        description = JSON.readTree(world.asNobody().get("/api/openapi").body());
    }

    @Test
    @DisplayName("API-8 each body that an operation takes has an example")
    void each_body_has_an_example() {
        var missing = new ArrayList<String>();
        assertThat(Example.of(description, missing)).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    @TestFactory
    @DisplayName("API-8 each example of the description is answered as the description says")
    Stream<DynamicTest> each_example_is_answered() {
        return Example.of(description, new ArrayList<>()).stream()
                .map(example -> dynamicTest(example.toString(), () -> send(example)));
    }

    private static void send(Example example) throws Exception {
        switch (example.operation()) {
            case "post /oauth/token" -> expect(200, token(example));
            case "post /v1/reservations" -> expect(201, reserve(example));
            case "post /v1/documents", "post /v1/documents/validation" -> push(example);
            case "post /v1/cases" ->
                expect(
                        201,
                        world.asNobody().json(path(example, ""), example.body().toString()));
            case "post /v1/cases/{number}/decisions" -> decide(example);
            case "post /v1/documents/{id}/status-events" ->
                expect(
                        201,
                        world.asCab(CERTIFIER)
                                .json(path(example, pushed()), example.body().toString()));
            case "post /v1/trust/keys/challenges" -> expect(200, asCab(example));
            case "post /v1/trust/keys" -> expect(422, "CHALLENGE_REFUSED", asCab(example));
            case "post /v1/trust/keys/{id}/status-events" ->
                expect(
                        200,
                        world.asCab(CERTIFIER)
                                .json(
                                        path(example, world.spareKey(CERTIFIER)),
                                        example.body().toString()));
            case "post /v1/trust/revocation-lists" ->
                expect(200, world.asAuthority("UZ").post(path(example, ""), example.type(), world.list("UZ")));
            case "post /v1/receipts/check" ->
                expect(
                        200,
                        world.asNobody().json(path(example, ""), example.body().toString()));
            case "post /v1/verifications" -> verify(example);
            case "post /v1/watches" ->
                expect(
                        201,
                        world.asPortal("PK")
                                .json(path(example, ""), example.body().toString()));
            case "post /v1/verifications/batch" ->
                expect(
                        200,
                        world.asNobody().json(path(example, ""), example.body().toString()));
            default -> throw new AssertionError("nobody sends " + example);
        }
    }

    private static HttpResponse<String> token(Example example) throws IOException, InterruptedException {
        var fields = example.fields();
        fields.put("client_assertion", world.tokenRequest(CERTIFIER).get("client_assertion"));
        return world.asNobody().form("/api/oauth/token", fields);
    }

    private static HttpResponse<String> reserve(Example example) throws Exception {
        var metadata = renewed(example.body());
        return world.asCab(metadata.path("cab").asText()).json("/api/v1/reservations", metadata.toString());
    }

    private static void push(Example example) throws Exception {
        var metadata = renewed((ObjectNode) JSON.readTree(example.fields().get("metadata")));
        var cab = metadata.path("cab").asText();
        var ready = world.ready(cab, metadata);
        var fields = new TreeMap<>(Map.of("metadata", metadata.toString(), "documentId", ready.id()));
        assertThat(fields.keySet()).isEqualTo(example.fields().keySet());
        var answer = world.asCab(cab)
                .multipart(path(example, ""), fields, "pdf", ready.submission().pdf());
        if (example.operation().endsWith("validation")) {
            expect(200, answer);
            assertThat(JSON.readTree(answer.body()).path("acceptable").asBoolean())
                    .as(answer.body())
                    .isTrue();
        } else {
            expect(201, answer);
        }
    }

    /** About a number that nobody has: there is always a case to decide. */
    private static void decide(Example example) throws Exception {
        var report = "{\"documentId\":\"UZ0007-C20-0000000-3\",\"kind\":\"OTHER\",\"words\":\"An example.\"}";
        var taken = JSON.readTree(world.asNobody().json("/api/v1/cases", report).body());
        var path = path(example, "").replace("{number}", taken.path("number").asText());
        expect(201, world.asAuthority("UZ").json(path, example.body().toString()));
    }

    private static HttpResponse<String> asCab(Example example) throws Exception {
        return world.asCab(CERTIFIER).json(path(example, ""), example.body().toString());
    }

    /** The number of the example is nobody's: INVALID is an answer. */
    private static void verify(Example example) throws Exception {
        var path = path(example, "");
        var pdf = world.ready(CERTIFIER).submission().pdf();
        var answer =
                switch (example.type()) {
                    case "application/json" ->
                        world.asNobody().json(path, example.body().toString());
                    case "application/pdf" -> world.asNobody().post(path, "application/pdf", pdf);
                    default -> world.asNobody().multipart(path, example.fields(), "file", pdf);
                };
        expect(200, answer);
        assertThat(JSON.readTree(answer.body()).path("verdict").asText()).isEqualTo("INVALID");
    }

    private static String path(Example example, String id) {
        return "/api" + example.operation().substring("post ".length()).replace("{id}", id);
    }

    /** A certificate in force that nobody else uses. */
    private static String pushed() {
        var ready = world.ready(CERTIFIER);
        world.cab(CERTIFIER).push(ready.submission(), key());
        return ready.id();
    }

    /** Issued yesterday, all other days as far from it as they were; with a number of its own. */
    private static ObjectNode renewed(ObjectNode metadata) throws IOException {
        var issued = LocalDate.parse(metadata.path("issuedOn").asText());
        var yesterday = LocalDate.now(Clock.systemUTC()).minusDays(1);
        var days = ChronoUnit.DAYS.between(issued, yesterday);
        var text = DAY.matcher(metadata.toString())
                .replaceAll(day -> LocalDate.parse(day.group()).plusDays(days).toString());
        return ((ObjectNode) JSON.readTree(text)).put("number", "X-" + UUID.randomUUID());
    }

    private static void expect(int status, String code, HttpResponse<String> answer) throws IOException {
        expect(status, answer);
        assertThat(JSON.readTree(answer.body()).path("code").asText()).isEqualTo(code);
    }

    private static void expect(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
}
