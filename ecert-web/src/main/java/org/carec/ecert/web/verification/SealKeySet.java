package org.carec.ecert.web.verification;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.carec.ecert.seal.PublishedSealKey;

/** The hub's seal keys as a JSON Web Key Set (RFC 7517), with the members of {@code GET /api/v1/trust/seal-keys}. */
final class SealKeySet {

    static final String TYPE = "application/jwk-set+json";

    private SealKeySet() {}

    static JsonObject of(List<PublishedSealKey> keys) {
        var array = Json.createArrayBuilder();
        keys.forEach(key -> array.add(key(key)));
        return Json.createObjectBuilder().add("keys", array).build();
    }

    private static JsonObjectBuilder key(PublishedSealKey key) {
        var chain = Json.createArrayBuilder();
        key.x5c().forEach(chain::add);
        return Json.createObjectBuilder()
                .add("kid", key.kid())
                .add("kty", key.kty())
                .add("crv", key.crv())
                .add("alg", key.alg())
                .add("use", key.use())
                .add("x", key.x())
                .add("y", key.y())
                .add("x5c", chain);
    }
}
