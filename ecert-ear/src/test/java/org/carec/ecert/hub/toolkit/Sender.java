package org.carec.ecert.hub.toolkit;

import java.io.IOException;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Any request at all, as one of the hub's clients or as nobody; answers are given as they come, refusals too.
 *
 * @param token an access token, ten minutes good; empty for nobody
 * @param language in which sentences are asked for (RFC 5646)
 */
public record Sender(URI hub, String token, String language) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** One who asks in English. */
    public Sender(URI hub, String token) {
        this(hub, token, "en");
    }

    /** The same, asking in another language. */
    public Sender in(String other) {
        return new Sender(hub, token, other);
    }

    public static Sender nobody(URI hub) {
        return new Sender(hub, "");
    }

    public static Sender as(ClientKey client, URI hub) throws IOException, InterruptedException {
        var answer = nobody(hub).form("/api/oauth/token", tokenRequest(client, hub));
        if (answer.statusCode() != 200) {
            throw new AssertionError("no token for " + client.id() + ": " + answer.body());
        }
        return new Sender(
                hub, Transport.JSON.readTree(answer.body()).path("access_token").asText());
    }

    /** The fields by which a client asks for a token. */
    public static Map<String, String> tokenRequest(ClientKey client, URI hub) {
        var endpoint = hub.resolve("/api/oauth/token").toString();
        return Map.of(
                "grant_type",
                "client_credentials",
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                client.assertion(endpoint, Clock.systemUTC().instant()));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "*/*");
    }

    /** {@code accept} is a media type. */
    public HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return send(request(path).header("Accept", accept).GET());
    }

    public HttpResponse<String> post(String path, String type, byte[] body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    public HttpResponse<String> json(String path, String body) throws IOException, InterruptedException {
        return post(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** PUT, POST or DELETE, without a body. */
    public HttpResponse<String> bare(String verb, String path) throws IOException, InterruptedException {
        return send(request(path).method(verb, BodyPublishers.noBody()));
    }

    /** {@code application/x-www-form-urlencoded} */
    public HttpResponse<String> form(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var form = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code multipart/form-data} of text fields and one file. */
    public HttpResponse<String> multipart(String path, Map<String, String> fields, String file, byte[] content)
            throws IOException, InterruptedException {
        var form = new Multipart().file(file, "application/pdf", content);
        fields.forEach(
                (name, value) -> form.text(name, value.startsWith("{") ? "application/json" : "text/plain", value));
        return post(path, form.contentType(), form.bytes());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(hub.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Language", language)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
