package org.carec.ecert.hub.toolkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** JSON over HTTP with the hub: time limits, a limit on answers, problems as {@link ApiProblem}, an access token where there is a client. */
final class Transport {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final int ANSWER_LIMIT = 8 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration EARLY = Duration.ofSeconds(30);

    private final URI hub;
    private final Optional<ClientKey> client;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private String token = "";
    private Instant tokenEnds = Instant.MIN;

    Transport(URI hub, Optional<ClientKey> client, Clock clock) {
        this.hub = hub;
        this.client = client;
        this.clock = clock;
    }

    URI address(String path) {
        return URI.create(hub.toString().replaceAll("/+$", "") + path);
    }

    JsonNode get(String path) {
        return call(request(path).GET());
    }

    JsonNode post(String path, JsonNode body, String idempotencyKey) {
        return call(idempotent(request(path), idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    JsonNode post(String path, Multipart body, String idempotencyKey) {
        return call(idempotent(request(path), idempotencyKey)
                .header("Content-Type", body.contentType())
                .POST(BodyPublishers.ofByteArray(body.bytes())));
    }

    JsonNode post(String path, String contentType, byte[] body) {
        return call(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(path)).timeout(PATIENCE).header("Accept", "application/json");
        client.ifPresent(key -> request.header("Authorization", "Bearer " + token(key)));
        return request;
    }

    private static HttpRequest.Builder idempotent(HttpRequest.Builder request, String key) {
        return key.isEmpty() ? request : request.header("Idempotency-Key", key);
    }

    /** An access token, asked for again half a minute before it ends (RFC 6749, 4.4; RFC 7523, 2.2). */
    private synchronized String token(ClientKey key) {
        Instant now = clock.instant();
        if (now.plus(EARLY).isAfter(tokenEnds)) {
            URI endpoint = address("/api/oauth/token");
            JsonNode answer = call(HttpRequest.newBuilder(endpoint)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept", "application/json")
                    .POST(BodyPublishers.ofString(form(Map.of(
                            "grant_type",
                            "client_credentials",
                            "client_assertion_type",
                            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                            "client_assertion",
                            key.assertion(endpoint.toString(), now))))));
            token = answer.path("access_token").asText();
            tokenEnds = now.plusSeconds(answer.path("expires_in").asLong());
        }
        return token;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private JsonNode call(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            JsonNode body = read(response);
            if (response.statusCode() >= 300) {
                throw new ApiProblem(response.statusCode(), body);
            }
            return body;
        } catch (IOException e) {
            throw new ToolkitProblem(
                    "The hub at " + hub + " cannot be reached (" + e.getMessage() + ").",
                    "Check the address (--hub or ECERT_HUB) and the network, then try again.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolkitProblem("Interrupted while waiting for the hub.", "Try again.", e);
        }
    }

    private static JsonNode read(HttpResponse<InputStream> response) throws IOException {
        try (InputStream in = response.body()) {
            byte[] bytes = in.readNBytes(ANSWER_LIMIT + 1);
            if (bytes.length > ANSWER_LIMIT) {
                throw new IOException("the answer is larger than " + ANSWER_LIMIT + " bytes");
            }
            return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
