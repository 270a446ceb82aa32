package org.carec.ecert.hub.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.job.SharedWorld;
import org.carec.ecert.platform.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Many questions in one request, as a national portal asks them. */
class BatchIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BATCH = "/api/v1/verifications/batch";

    private static WorldOnHub world;
    private static OnRecord documents;

    @BeforeAll
    static void open() throws Exception {
        world = SharedWorld.get();
        documents = OnRecord.of(world);
    }

    @Test
    @DisplayName("VER-41 each question is answered as it would be alone, in the order of the questions")
    void as_alone() throws Exception {
        var questions = List.of(
                question("id", documents.withdrawn().id()),
                question("qr", documents.inForce().reservation().qrContent()),
                question("id", "UZ0007-C26-0000000-M"),
                question("sha256", Sha256.hex(documents.inForce().submission().pdf())),
                question("id", documents.inForce().id()).put("token", "0000000000000000"),
                question("id", "Чай 42"),
                question("id", documents.suspended().id()));
        var answered =
                JSON.readTree(ask(batch(questions).put("importCountry", "PK")).body());
        assertThat(answered.path("askedAt").asText()).isNotEmpty();
        assertThat(answered.path("answers")).hasSameSizeAs(questions);
        for (int i = 0; i < questions.size(); i++) {
            var alone = questions.get(i).deepCopy().put("importCountry", "PK");
            assertThat(timeless(answered.path("answers").get(i)))
                    .as(alone.toString())
                    .isEqualTo(timeless(alone(alone)));
        }
        assertThat(answered.path("answers").findValuesAsText("verdict"))
                .containsExactly("INVALID", "VALID", "INVALID", "VALID", "INVALID", "INVALID", "INVALID");
    }

    @Test
    @DisplayName("VER-41 VER-10 two hundred are taken, in the caller's language, and kept by no cache")
    void two_hundred() throws Exception {
        var answer = world.asNobody()
                .in("ru")
                .json(BATCH, batch(many(200, documents.inForce().id())).toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("ru");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(JSON.readTree(answer.body()).path("answers"))
                .hasSize(200)
                .allMatch(a -> a.path("verdict").asText().equals("VALID"));
    }

    @Test
    @DisplayName("VER-41 more than two hundred are refused whole, and so is none")
    void too_many() throws Exception {
        assertRefused(batch(many(201, "x")), 400, "INVALID_FIELDS", "/questions");
        assertRefused(batch(List.of()), 400, "INVALID_FIELDS", "/questions");
        assertRefused(JSON.createObjectNode(), 400, "INVALID_FIELDS", "/questions");
    }

    @Test
    @DisplayName("VER-42 what cannot be read is an answer in its place")
    void unreadable() throws Exception {
        var answers = JSON.readTree(ask(batch(List.of(
                                question("id", " "),
                                question("sha256", "zz"),
                                question("qr", ""),
                                question("id", "Чай"))))
                        .body())
                .path("answers");
        assertThat(answers)
                .extracting(a -> a.path("reason").path("code").asText())
                .containsExactly("MALFORMED_ID", "MALFORMED_HASH", "MALFORMED_ID", "MALFORMED_ID");
    }

    @Test
    @DisplayName("VER-42 questions that name nothing, or several things, stop the batch, and each is named")
    void unclear() throws Exception {
        var good = question("id", documents.inForce().id());
        var batch = batch(List.of(good, JSON.createObjectNode(), good.deepCopy().put("qr", "x"), good));
        assertRefused(batch, 422, "QUESTION_UNCLEAR", "/questions/1", "/questions/2");
        assertRefused(batch(List.of(good)).put("importCountry", "Pakistan"), 422, "QUESTION_UNCLEAR");
        assertRefused(batch(List.of(good)).put("at", "yesterday"), 422, "QUESTION_UNCLEAR");
        var holed = batch(List.of(good));
        ((ArrayNode) holed.path("questions")).addNull();
        assertRefused(holed, 400, "INVALID_FIELDS", "/questions/1");
    }

    @Test
    @DisplayName("VER-42 a batch of more than 256 KB is refused")
    void too_large() throws Exception {
        assertRefused(batch(many(100, "x".repeat(3_000))), 413, "TOO_LARGE");
    }

    private static void assertRefused(ObjectNode batch, int status, String code, String... pointers) throws Exception {
        var answer = ask(batch);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("findings").findValuesAsText("pointer")).containsExactly(pointers);
    }

    private static HttpResponse<String> ask(ObjectNode batch) throws Exception {
        return world.asNobody().json(BATCH, batch.toString());
    }

    private static JsonNode alone(ObjectNode question) throws Exception {
        return JSON.readTree(world.asNobody()
                .json("/api/v1/verifications", question.toString())
                .body());
    }

    private static JsonNode timeless(JsonNode answer) {
        return answer.isObject() ? ((ObjectNode) answer).without(List.of("askedAt", "judgedAt")) : answer;
    }

    private static List<ObjectNode> many(int count, String id) {
        var questions = new ArrayList<ObjectNode>();
        for (int i = 0; i < count; i++) {
            questions.add(question("id", id));
        }
        return questions;
    }

    private static ObjectNode question(String field, String value) {
        return JSON.createObjectNode().put(field, value);
    }

    private static ObjectNode batch(List<ObjectNode> questions) {
        var batch = JSON.createObjectNode();
        batch.putArray("questions").addAll(questions);
        return batch;
    }
}
