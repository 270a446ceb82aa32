package org.carec.ecert.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.DocumentId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals declarations and reads seals; makes the presenter's token and the QR code's content. Every method throws {@link SealKeyMissing}
 * while the hub has no usable key.
 */
@ApplicationScoped
public class HubSeal {

    private static final int LONGEST = (CoseSign1.MAX_LENGTH * 4 + 2) / 3;

    @Inject
    KeyMaterial material;

    /** Where the world reaches this hub, without a slash at the end. */
    @Inject
    @ConfigProperty(name = "ecert.public.url", defaultValue = "http://localhost:8080")
    String publicUrl;

    /** The seal over these claims: base64url without padding of a COSE_Sign1 (RFC 9052 section 4.2). */
    public String seal(SealClaims claims) {
        var message = CoseSign1.of(ClaimsItem.encode(claims), material.keys().newest());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(message.encode());
    }

    /** What the seal declares, if this hub made it; empty when it is malformed, forged or of an unknown key. */
    public Optional<SealClaims> open(String seal) {
        var keys = material.keys();
        return bytes(seal)
                .flatMap(CoseSign1::read)
                .filter(m -> keys.find(m.kid()).filter(m::isSignedBy).isPresent())
                .flatMap(m -> ClaimsItem.decode(m.payload()));
    }

    /** The presenter's token of this document: 16 characters Crockford base32 (80 bits). */
    public String token(DocumentId id) {
        return material.token().of(id);
    }

    /** Whether this is the document's token, in constant time. */
    public boolean isToken(DocumentId id, String token) {
        return material.token().matches(id, token);
    }

    /** Content of the QR code: {@code {public URL}/d/{id}?t={token}#{seal}}. */
    public String qrContent(DocumentId id, String seal) {
        return link(id) + "?t=" + token(id) + "#" + seal;
    }

    /** Where the document is verified: {@code {public URL}/d/{id}}. */
    public String link(DocumentId id) {
        return publicUrl.replaceAll("/+$", "") + "/d/" + id;
    }

    /**
     * A keyed tag over the message, 32 bytes of HMAC-SHA-256 under a key of that purpose alone (SEA-7): always the same, and stored nowhere, so
     * that it can be a secret too (SEA-9).
     */
    public byte[] tag(TagPurpose purpose, byte[] message) {
        return material.secret(purpose).mac(message);
    }

    /**
     * What the hub signs PDFs with.
     *
     * @throws SealChainMissing if no CA has certified the newest seal key
     */
    public SealIdentity identity() {
        return material.identity();
    }

    /** The chains of all seal keys that a CA has certified, the newest first: what any of them signed, the hub signed. */
    public List<List<X509Certificate>> certified() {
        return material.keys().all().stream()
                .filter(SealKey::isCertified)
                .map(SealKey::chain)
                .toList();
    }

    /** The signing seal key's identifier, for readiness and published keys: 16 lower-case hex digits. */
    public String keyId() {
        return material.keys().newest().id();
    }

    /** Every key that opens seals, the newest first, for whoever checks seals without this hub. */
    public List<PublishedSealKey> published() {
        return material.keys().all().stream().map(PublishedSealKey::of).toList();
    }

    /** Only the one encoding without padding, white space or stray bits counts, or one seal could be written in many ways. */
    private static Optional<byte[]> bytes(String seal) {
        if (seal.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(seal);
            var again = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            return again.equals(seal) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
