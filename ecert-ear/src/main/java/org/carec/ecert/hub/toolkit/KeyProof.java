package org.carec.ecert.hub.toolkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;

/** Registers a signing key: the hub gives a challenge, the key signs it, a second person at the authority approves. */
public final class KeyProof {

    private final ApiClient hub;

    public KeyProof(ApiClient hub) {
        this.hub = hub;
    }

    /** Returns {@code keyId} and {@code status}; the key is used only after its approval. */
    public JsonNode register(SigningIdentity identity) {
        JsonNode challenge = hub.challenge(Pem.of(identity.certificate()));
        byte[] bytes = Base64.getUrlDecoder().decode(challenge.path("challenge").asText());
        return hub.registerKey(challenge.path("challengeId").asText(), sign(identity, bytes));
    }

    private static byte[] sign(SigningIdentity identity, byte[] challenge) {
        try {
            Signature signature = Signature.getInstance(
                    KeyKind.signatureAlgorithm(identity.certificate().getPublicKey()));
            signature.initSign(identity.key());
            signature.update(challenge);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new ToolkitProblem(
                    "The key cannot sign the hub's challenge: " + e.getMessage() + ".", "Use an RSA or EC key.", e);
        }
    }
}
