package org.carec.ecert.hub.toolkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;

/**
 * The hub's public API as a conformity assessment body's own system would call it. Refusals arrive as {@link ApiProblem}, an
 * unreachable hub as {@link ToolkitProblem}. Calls with the same idempotency key and the same content may be repeated at will.
 */
public final class ApiClient {

    private final Transport transport;

    private ApiClient(Transport transport) {
        this.transport = transport;
    }

    /** A client without identity: it can ask, not push. */
    public static ApiClient anonymous(URI hub) {
        return new ApiClient(new Transport(hub, Optional.empty(), Clock.systemUTC()));
    }

    /** A client that proves itself with {@code private_key_jwt}. */
    public static ApiClient of(URI hub, ClientKey key) {
        return new ApiClient(new Transport(hub, Optional.of(key), Clock.systemUTC()));
    }

    public Reservation reserve(String metadata, String idempotencyKey) {
        return Reservation.of(transport.post("/api/v1/reservations", json(metadata), idempotencyKey));
    }

    /** Pushes a signed PDF; returns the registered document. */
    public JsonNode push(Submission submission, String idempotencyKey) {
        return transport.post("/api/v1/documents", parts(submission), idempotencyKey);
    }

    /** The same checks without storing anything; returns the findings. */
    public JsonNode validate(Submission submission) {
        return transport.post("/api/v1/documents/validation", parts(submission), "");
    }

    public JsonNode document(String documentId) {
        return transport.get("/api/v1/documents/" + encoded(documentId));
    }

    public JsonNode change(String documentId, StatusChange change, String idempotencyKey) {
        ObjectNode body = Transport.JSON.createObjectNode().put("event", change.event());
        body.put("reason", change.reason());
        if (!change.note().isEmpty()) {
            body.put("note", change.note());
        }
        change.successor().ifPresent(successor -> body.put("successor", successor));
        return transport.post("/api/v1/documents/" + encoded(documentId) + "/status-events", body, idempotencyKey);
    }

    public Verdict verify(Question question) {
        return Verdict.of(
                question.pdf().isPresent()
                        ? transport.post("/api/v1/verifications", question.parts(), "")
                        : transport.post("/api/v1/verifications", question.json(), ""));
    }

    /** Asks for a challenge by which the holder of a certificate's key can prove that he holds it. */
    public JsonNode challenge(String certificatePem) {
        ObjectNode body = Transport.JSON.createObjectNode().put("certificate", certificatePem);
        return transport.post("/api/v1/trust/keys/challenges", body, "");
    }

    /** Answers a challenge; returns the key, PROPOSED until its authority approves it. */
    public JsonNode proposeKey(String challenge, String certificatePem, byte[] signature) {
        ObjectNode body = Transport.JSON
                .createObjectNode()
                .put("challenge", challenge)
                .put("certificate", certificatePem)
                .put("signature", Base64.getEncoder().encodeToString(signature));
        return transport.post("/api/v1/trust/keys", body, "");
    }

    /** The authority's approval of a proposed key. */
    public JsonNode approveKey(String keyId) {
        return transport.post(
                "/api/v1/trust/keys/" + encoded(keyId) + "/approval", Transport.JSON.createObjectNode(), "");
    }

    /** Hands in a CA's certificate revocation list, in DER. */
    public JsonNode enterRevocationList(byte[] list) {
        return transport.post("/api/v1/trust/revocation-lists", "application/pkix-crl", list);
    }

    /** A key that was active once, by the SHA-256 of its certificate in hex; refused with 404 when there is none. */
    public JsonNode key(String keyId) {
        return transport.get("/api/v1/trust/keys/" + encoded(keyId));
    }

    /** The address of a page or resource of this hub. */
    public URI address(String path) {
        return transport.address(path);
    }

    private static Multipart parts(Submission submission) {
        Multipart parts = new Multipart()
                .text("metadata", "application/json", submission.metadata())
                .file("pdf", "application/pdf", submission.pdf());
        submission.documentId().ifPresent(id -> parts.text("documentId", "text/plain", id));
        return parts;
    }

    private static JsonNode json(String metadata) {
        try {
            return Transport.JSON.readTree(metadata);
        } catch (JsonProcessingException e) {
            throw new ToolkitProblem(
                    "The metadata is not JSON: " + e.getOriginalMessage() + ".", "Correct the metadata file.", e);
        }
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8);
    }
}
