package org.carec.ecert.hub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carec.ecert.hub.run.HubProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks every endpoint of the published description as every kind of caller. */
class EveryEndpointIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<Caller, String> TOKENS = new EnumMap<>(Caller.class);

    private static HubProcess hub;
    private static URI url;
    private static JsonNode description;

    @BeforeAll
    static void start() throws IOException, InterruptedException, JOSEException {
        url = startHub();
        description = JSON.readTree(send(Caller.NOBODY, "get", "/openapi", "").body());
        for (var caller : Caller.values()) {
            if (caller.isClient()) {
                TOKENS.put(caller, token(caller));
            }
        }
        TOKENS.put(Caller.GARBAGE, "x".repeat(43));
    }

    private static URI startHub() throws IOException, InterruptedException {
        var data = HubProcess.freshData();
        var opening = data.resolveSibling(data.getFileName() + "-opening.json");
        Files.writeString(opening, Tenants.opening());
        var nomenclature = data.resolveSibling(data.getFileName() + "-hs.csv");
        Files.writeString(nomenclature, "code,title\n01,Live animals\n08,Edible fruit and nuts\n0101,Horses\n");
        hub = HubProcess.start(
                data,
                Map.of(
                        "ECERT_OPENING_FILE", opening.toString(),
                        "ECERT_NOMENCLATURE_FILE", nomenclature.toString()));
        hub.awaitReady();
        return hub.url();
    }

    @AfterAll
    static void stop() {
        if (hub != null) {
            hub.close();
        }
    }

    @Test
    @DisplayName("API-3 each endpoint of the description has its row, and each row its endpoint")
    void knows_each_endpoint() {
        assertThat(operations()).containsExactlyInAnyOrderElementsOf(Endpoints.ROWS.keySet());
    }

    @Test
    @DisplayName("OPE-4 a nomenclature file takes the place of the hub's own part")
    void knows_the_nomenclature_given() throws IOException, InterruptedException {
        assertThat(send(Caller.NOBODY, "get", "/v1/code-lists/hs2022/0101", "").body())
                .contains("Horses");
        assertThat(send(Caller.NOBODY, "get", "/v1/code-lists/hs2022/8516", "").statusCode())
                .isEqualTo(404);
    }

    @TestFactory
    @DisplayName("API-3 API-4 ACC-1 each endpoint answers each caller as it should")
    Stream<DynamicTest> walks_each_endpoint() {
        return operations().stream().flatMap(operation -> Arrays.stream(Caller.values())
                .map(caller -> dynamicTest(operation + " as " + caller, () -> walk(operation, caller))));
    }

    private static void walk(String operation, Caller caller) throws IOException, InterruptedException {
        var row = Endpoints.ROWS.get(operation);
        assertThat(row).as("a row for " + operation).isNotNull();
        var verb = operation.substring(0, operation.indexOf(' '));
        var template = operation.substring(operation.indexOf(' ') + 1);
        var answer = send(caller, verb, Endpoints.path(template), contentType(template, verb));

        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        if (answer.statusCode() >= 400 && !template.equals("/oauth/token")) {
            assertProblem(answer);
        }
        assertThat(answer.statusCode()).as(answer.body()).satisfies(status -> expect(row, caller, status));
    }

    private static void expect(Endpoints.Row row, Caller caller, int status) {
        if (caller == Caller.GARBAGE) {
            assertThat(status).isEqualTo(401);
        } else if (!row.admitted().contains(caller)) {
            assertThat(status).isEqualTo(caller == Caller.NOBODY ? 401 : 403);
        } else if (row.blind().contains(caller)) {
            assertThat(status).isEqualTo(404);
        } else {
            assertThat(status).isLessThan(500).isNotIn(401, 403);
        }
    }

    private static void assertProblem(HttpResponse<String> answer) throws IOException {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.path("requestId").asText())
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElse(""));
        assertThat(problem.path("type").asText())
                .endsWith("/api/problems/" + problem.path("code").asText());
    }

    private static List<String> operations() {
        var operations = new ArrayList<String>();
        description.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(o -> Set.of("get", "put", "post", "delete", "patch").contains(o.getKey()))
                .forEach(o -> operations.add(o.getKey() + " " + path.getKey())));
        return operations;
    }

    /** The first that the description names; none where there is no body. */
    private static String contentType(String template, String verb) {
        var content = description
                .path("paths")
                .path(template)
                .path(verb)
                .path("requestBody")
                .path("content")
                .fieldNames();
        return content.hasNext() ? content.next() : "";
    }

    /** With the smallest body of its type: what lies behind the door refuses it, the door does not. */
    private static HttpResponse<String> send(Caller caller, String verb, String path, String contentType)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url.resolve("/api" + path))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(
                        verb.toUpperCase(Locale.ROOT),
                        contentType.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body(contentType)));
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType + (contentType.startsWith("multipart") ? ";boundary=b" : ""));
        }
        if (TOKENS.containsKey(caller)) {
            request.header("Authorization", "Bearer " + TOKENS.get(caller));
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String body(String contentType) {
        if (contentType.startsWith("multipart")) {
            return "--b\r\nContent-Disposition: form-data; name=\"nothing\"\r\n\r\n\r\n--b--\r\n";
        }
        return contentType.endsWith("json") ? "{}" : "";
    }

    private static String token(Caller caller) throws IOException, InterruptedException, JOSEException {
        var form = Map.of(
                "grant_type", "client_credentials",
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                        caller.assertion(
                                url + "/api/oauth/token", Clock.systemUTC().instant()));
        var request = HttpRequest.newBuilder(url.resolve("/api/oauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return JSON.readTree(answer.body()).path("access_token").asText();
    }
}
