package org.carec.ecert.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.carec.ecert.platform.DocumentId;

/** Seals declarations and reads seals; makes the presenter's token and the QR code. */
@ApplicationScoped
public class HubSeal {

    /** The seal over these claims: base64url without padding of a COSE_Sign1. */
    public String seal(SealClaims claims) {
        throw new IllegalStateException("not yet");
    }

    /** What the seal declares, if this hub made it; empty when it is malformed, forged or of an unknown key. */
    public Optional<SealClaims> open(String seal) {
        throw new IllegalStateException("not yet");
    }

    /** The presenter's token of this document: 16 characters Crockford base32 (80 bits). */
    public String token(DocumentId id) {
        throw new IllegalStateException("not yet");
    }

    /** Whether this is the document's token, in constant time. */
    public boolean isToken(DocumentId id, String token) {
        throw new IllegalStateException("not yet");
    }

    /** Content of the QR code: {@code {public URL}/d/{id}?t={token}#{seal}}. */
    public String qrContent(DocumentId id, String seal) {
        throw new IllegalStateException("not yet");
    }

    /** The seal key's identifier, for readiness and published keys. */
    public String keyId() {
        throw new IllegalStateException("not yet");
    }
}
