package org.carec.ecert.hub.toolkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** Registers a signing key: the hub gives a challenge, the key signs it, a second person at the authority approves. */
public final class KeyProof {

    private static final String PURPOSE = "CAREC e-CERT Hub: proof of possession of a signing key\n";

    private final ApiClient hub;

    public KeyProof(ApiClient hub) {
        this.hub = hub;
    }

    /** Returns the key as the hub has it, with {@code id} and {@code status}; it is used only after its approval. */
    public JsonNode register(SigningIdentity identity) {
        String pem = Pem.of(identity.certificate());
        JsonNode challenge = hub.challenge(pem);
        String text = challenge.path("text").asText();
        requireProof(text, identity.certificate());
        return hub.proposeKey(challenge.path("id").asText(), pem, sign(identity, text));
    }

    /** The hub's name of a key: SHA-256 of the certificate's DER, in hex. */
    public static String id(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the certificate was decoded before", e);
        }
    }

    /** A document signing key signs nothing but documents and this: a stranger's text could be made to look like one. */
    private static void requireProof(String text, X509Certificate certificate) {
        if (!text.startsWith(PURPOSE) || !text.contains("\ncertificate-sha256: " + id(certificate) + "\n")) {
            throw new ToolkitProblem(
                    "The hub's challenge is no proof of possession for this certificate; it was not signed.",
                    "Check the hub's address.");
        }
    }

    private static byte[] sign(SigningIdentity identity, String text) {
        try {
            Signature signature = KeyKind.signing(identity.certificate().getPublicKey());
            signature.initSign(identity.key());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new ToolkitProblem(
                    "The key cannot sign the hub's challenge: " + e.getMessage() + ".",
                    "Use a key that key new makes.",
                    e);
        }
    }
}
