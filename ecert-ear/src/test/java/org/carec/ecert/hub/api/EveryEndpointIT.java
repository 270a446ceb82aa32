package org.carec.ecert.hub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.hub.demo.WorldOnHub.CERTIFIER;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.carec.ecert.hub.job.SharedWorld;
import org.carec.ecert.hub.run.HubProcess;
import org.carec.ecert.hub.toolkit.Sender;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks every endpoint of the published description as every kind of caller, with whole requests about what UZ0007 really has. */
class EveryEndpointIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Caller, Sender> SENDERS = new EnumMap<>(Caller.class);

    private static HubProcess hub;
    private static JsonNode description;
    private static Estate estate;

    @BeforeAll
    static void start() throws Exception {
        hub = HubProcess.shared();
        estate = Estate.of(SharedWorld.get());
        description = JSON.readTree(hub.get("/api/openapi").body());
        for (var caller : Caller.values()) {
            SENDERS.put(caller, sender(caller));
        }
    }

    @Test
    @DisplayName("API-3 each endpoint of the description has its row, and each row its endpoint")
    void knows_each_endpoint() {
        assertThat(operations()).containsExactlyInAnyOrderElementsOf(Endpoints.ROWS.keySet());
    }

    @Test
    @DisplayName("ACC-1 REG-3 a key that was only proposed is shown to nobody outside")
    void proposed_keys_are_not_public() throws Exception {
        var proposed = estate.world().proposedKey(CERTIFIER);
        for (var caller : List.of(Caller.NOBODY, Caller.FOREIGN_CAB, Caller.FOREIGN_AUTHORITY, Caller.OWN_PORTAL)) {
            var key = SENDERS.get(caller).get("/api/v1/trust/keys/" + proposed);
            assertThat(key.statusCode()).as(key.body()).isEqualTo(404);
            assertThat(SENDERS.get(caller)
                            .get("/api/v1/trust/keys?cab=UZ0007&limit=100")
                            .body())
                    .contains(estate.activeKey())
                    .doesNotContain(proposed);
        }
    }

    @TestFactory
    @DisplayName(
            "API-3 API-4 ACC-1 EXC-11 IDE-4 each endpoint answers each caller as it should, and who is refused changes nothing")
    Stream<DynamicTest> walks_each_endpoint() {
        var walks = operations().stream().flatMap(operation -> Arrays.stream(Caller.values())
                .map(caller -> dynamicTest(operation + " as " + caller, () -> walk(operation, caller))));
        return Stream.concat(
                walks, Stream.of(dynamicTest("nothing has changed for it", EveryEndpointIT::assertUntouched)));
    }

    private static void walk(String operation, Caller caller) throws Exception {
        var row = Endpoints.ROWS.get(operation);
        assertThat(row).as("a row for " + operation).isNotNull();
        var answer = row.errand().run(SENDERS.get(caller), estate.spending(row.serves(caller)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(row.expected(caller));
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        if (answer.statusCode() >= 400 && !operation.endsWith("/oauth/token")) {
            assertProblem(answer);
        }
    }

    /** The document is in force, what was ready to be pushed was not, and the key still waits for its approval. */
    private static void assertUntouched() throws Exception {
        var cab = SENDERS.get(Caller.CAB);
        var document = cab.get("/api/v1/documents/" + estate.document());
        assertThat(JSON.readTree(document.body()).path("status").asText()).isEqualTo("ACTIVE");
        assertThat(cab.get("/api/v1/documents/" + estate.ready().id()).statusCode())
                .isEqualTo(404);
        var key =
                SENDERS.get(Caller.AUTHORITY).bare("POST", "/api/v1/trust/keys/" + estate.proposedKey() + "/approval");
        assertThat(key.statusCode()).as(key.body()).isEqualTo(200);
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

    private static Sender sender(Caller caller) throws Exception {
        var nobody = Sender.nobody(hub.url());
        if (caller.isClient()) {
            var answer = nobody.form("/api/oauth/token", caller.tokenRequest(hub.url()));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            return new Sender(
                    hub.url(), JSON.readTree(answer.body()).path("access_token").asText());
        }
        return caller == Caller.GARBAGE ? new Sender(hub.url(), "x".repeat(43)) : nobody;
    }
}
