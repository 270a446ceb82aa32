package org.carec.ecert.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.platform.EventLog;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The seal keys and the token secret, read when first needed. Missing or broken ones leave the hub running and not ready. */
@ApplicationScoped
class KeyMaterial {

    private static final EventLog LOG = EventLog.of(KeyMaterial.class);

    /** A PKCS#12 file with one or more EC keys on P-256, each with its certificate. */
    @Inject
    @ConfigProperty(name = "ecert.seal.keystore")
    Optional<String> keystore;

    @Inject
    @ConfigProperty(name = "ecert.seal.password")
    Optional<String> password;

    /** Base64, 32 bytes or more; changing it voids every token ever printed. */
    @Inject
    @ConfigProperty(name = "ecert.token.secret")
    Optional<String> tokenSecret;

    /** The list of revoked certificates of the CA above the seal's certificate, DER. */
    @Inject
    @ConfigProperty(name = "ecert.seal.crl")
    Optional<String> revocationList;

    private SealKeys keys;
    private PresenterToken token;
    private final Map<TagPurpose, TokenSecret> secrets = new EnumMap<>(TagPurpose.class);
    private String lastReason = "";

    synchronized SealKeys keys() {
        load();
        return keys;
    }

    synchronized PresenterToken token() {
        load();
        return token;
    }

    /** The secret behind the tags of that purpose. */
    synchronized TokenSecret secret(TagPurpose purpose) {
        load();
        return secrets.get(purpose);
    }

    /** What PDFs are signed with. The list is read anew each time: whoever keeps it renews it while the hub runs. */
    SealIdentity identity() {
        var newest = keys().newest();
        if (!newest.isCertified()) {
            throw new SealChainMissing();
        }
        return new SealIdentity(newest.secret(), newest.chain(), list());
    }

    private Optional<byte[]> list() {
        try {
            var file = revocationList.filter(f -> !f.isBlank()).map(String::strip);
            return file.isEmpty() ? Optional.empty() : Optional.of(Files.readAllBytes(Path.of(file.get())));
        } catch (IOException e) {
            LOG.warn("seal.crl.unreadable", "reason", e.toString());
            return Optional.empty();
        }
    }

    private void load() {
        if (keys != null && token != null) {
            return;
        }
        try {
            var secret = new TokenSecret(Base64.getDecoder().decode(setting(tokenSecret, "ecert.token.secret")));
            for (var purpose : TagPurpose.values()) {
                secrets.put(purpose, secret.of(purpose));
            }
            token = new PresenterToken(secret);
            keys = SealKeys.read(
                    Path.of(setting(keystore, "ecert.seal.keystore")),
                    setting(password, "ecert.seal.password").toCharArray());
            LOG.info("seal.ready", "kid", keys.newest().id());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            tellOnce(e.toString());
            throw new SealKeyMissing();
        }
    }

    /** Readiness asks every few seconds; the log says it when it changes. */
    private void tellOnce(String reason) {
        if (!reason.equals(lastReason)) {
            LOG.warn("seal.missing", "reason", reason);
            lastReason = reason;
        }
    }

    private static String setting(Optional<String> value, String name) {
        return value.filter(v -> !v.isBlank())
                .map(String::strip)
                .orElseThrow(() -> new IllegalArgumentException(name + " is not set"));
    }
}
