package org.carec.ecert.registry;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.Finding;

/** The public keys that documents are signed with, and the national CAs and time-stamping authorities they are trusted under. */
@Stateless
@DenyAll
public class KeyRegister {

    /** The key with this id, whatever its status. */
    @PermitAll
    public Optional<RegisteredKey> find(String keyId) {
        throw new IllegalStateException("not yet");
    }

    /** Check 4 (check name {@code key}) at registration: PASS, or FAIL KEY_NOT_REGISTERED or KEY_NOT_ACTIVE_AT_SIGNING. */
    @PermitAll
    public Finding judgeAtSigning(String keyId, Instant provedTime) {
        throw new IllegalStateException("not yet");
    }

    /**
     * Check 4 when somebody asks about a document registered at that time: PASS; WARN KEY_LATER_RETIRED; FAIL KEY_REVOKED when the
     * invalidity date is not after the registration. Only what was so at {@code at} counts.
     */
    @PermitAll
    public Finding judgeSince(String keyId, Instant registered, Instant at) {
        throw new IllegalStateException("not yet");
    }

    /** Certificates of the registered national CAs: the only anchors of a signer's path. */
    @PermitAll
    public List<X509Certificate> anchors() {
        throw new IllegalStateException("not yet");
    }

    /** Certificates of the registered time-stamping authorities. */
    @PermitAll
    public List<X509Certificate> timeStampAuthorities() {
        throw new IllegalStateException("not yet");
    }
}
