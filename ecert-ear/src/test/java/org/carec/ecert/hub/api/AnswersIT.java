package org.carec.ecert.hub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.hub.demo.WorldOnHub.CERTIFIER;
import static org.carec.ecert.hub.demo.WorldOnHub.LABORATORY;
import static org.carec.ecert.hub.demo.WorldOnHub.key;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.job.SharedWorld;
import org.carec.ecert.hub.run.HubProcess;
import org.carec.ecert.hub.toolkit.Sender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes with an answer: its status, who may keep it, what is written down of the question. */
class AnswersIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WorldOnHub world;

    @BeforeEach
    void open() throws Exception {
        world = SharedWorld.get();
    }

    @Test
    @DisplayName("VER-9 VER-10 each of the three verdicts is 200, and no cache may keep it")
    void verdicts() throws Exception {
        var id = world.pushed(CERTIFIER).id();
        var tomorrow = Clock.systemUTC().instant().plus(Duration.ofDays(1));
        var questions = Map.of(
                "VALID", "{\"id\":\"%s\"}".formatted(id),
                "INVALID", "{\"id\":\"UZ0007-C26-0000000-L\"}",
                "UNDETERMINED", "{\"id\":\"%s\",\"at\":\"%s\"}".formatted(id, tomorrow));
        for (var question : questions.entrySet()) {
            var answer = world.asNobody().json("/api/v1/verifications", question.getValue());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(JSON.readTree(answer.body()).path("verdict").asText()).isEqualTo(question.getKey());
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
        assertThat(world.asNobody().json("/api/v1/verifications", "{}").statusCode())
                .isEqualTo(422);
        assertThat(world.asNobody().get("/d/" + id).headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    @DisplayName("EXC-15 a push sent again is answered with the same body, whatever has become of the document")
    void repeated_push() {
        var ready = world.ready(CERTIFIER);
        var key = key();
        var first = world.cab(CERTIFIER).push(ready.submission(), key);
        assertThat(world.cab(CERTIFIER).push(ready.submission(), key)).isEqualTo(first);
    }

    @Test
    @DisplayName(
            "PLA-5 SIG-8 who reads Russian is told in Russian what is wrong with a file: at push, dry run and verification")
    void russian() throws Exception {
        var ready = world.ready(LABORATORY);
        var good = ready.submission().pdf();
        var longer = Arrays.copyOf(good, good.length + 1);
        var fields = Map.of("metadata", ready.submission().metadata(), "documentId", ready.id());
        var cab = world.asCab(LABORATORY).in("ru");

        var push = cab.multipart("/api/v1/documents", fields, "pdf", longer);
        var dryRun = cab.multipart("/api/v1/documents/validation", fields, "pdf", longer);
        var verdict = world.asNobody().in("ru").multipart("/api/v1/verifications", Map.of(), "file", longer);

        assertThat(List.of(push.statusCode(), dryRun.statusCode(), verdict.statusCode()))
                .containsExactly(422, 200, 200);
        assertThat(List.of(push.body(), dryRun.body(), verdict.body())).allSatisfy(answer -> assertThat(answer)
                .contains("После конца PDF что-то дописано.")
                .doesNotContain("appended", "offset"));
    }

    @Test
    @DisplayName("API-7 one line is logged for a request, and nothing of its query, token or body")
    void log() throws Exception {
        var secret = "secret" + UUID.randomUUID();
        var hub = HubProcess.shared();
        List<HttpResponse<String>> answers = List.of(
                hub.get("/api/v1/trust/lanes?exporter=UZ&note=" + secret),
                hub.get("/d/UZ0007-C26-0000000-L?t=" + secret),
                world.asNobody().json("/api/v1/verifications", "{\"id\":\"" + secret + "\"}"),
                new Sender(hub.url(), secret).get("/api/v1/documents"));

        var log = hub.log();
        assertThat(log).doesNotContain(secret);
        for (var answer : answers) {
            var id = answer.headers().firstValue("X-Request-Id").orElseThrow();
            assertThat(log.lines().filter(line -> line.contains(id) && line.contains(".request ")))
                    .as(answer.uri().getPath())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/error", "/verification/page.xhtml"})
    @DisplayName("WEB-2 WEB-3 what is not there is a page in the reader's language, with the request's id")
    void missing_page(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(world.hub().resolve(path))
                .header("Accept-Language", "kk, ru;q=0.8")
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("lang=\"ru\"")
                .contains(answer.headers().firstValue("X-Request-Id").orElseThrow());
    }
}
