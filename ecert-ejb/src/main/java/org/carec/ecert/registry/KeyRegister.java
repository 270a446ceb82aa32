package org.carec.ecert.registry;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.access.Caller;
import org.carec.ecert.access.NotYours;
import org.carec.ecert.access.Role;
import org.carec.ecert.journal.Journal;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.Finding;

/** The public keys that documents are signed with, and the national CAs and time-stamping authorities they are trusted under. */
@Stateless
@DenyAll
public class KeyRegister {

    @Inject
    Keys keys;

    @Inject
    Possession possession;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Journal journal;

    /** The key with this id, whatever its status. */
    @PermitAll
    public Optional<RegisteredKey> find(String keyId) {
        return keys.find(keyId).map(SigningKey::snapshot);
    }

    /** Keys that were active once, by id. */
    @PermitAll
    public List<RegisteredKey> list(KeyFilter filter) {
        return keys.list(filter).stream().map(SigningKey::snapshot).toList();
    }

    /** Check 4 of the verdict (check name {@code key}) at registration, see {@link KeyHistory#atSigning}. */
    @PermitAll
    public Finding judgeAtSigning(String keyId, Instant provedTime) {
        return history(keyId).atSigning(provedTime);
    }

    /** The key's life, from which check 4 of the verdict follows. */
    @PermitAll
    public KeyHistory history(String keyId) {
        return keys.find(keyId).map(SigningKey::history).orElseGet(() -> new KeyHistory(keyId, List.of()));
    }

    /** Certificates of the registered national CAs: the only anchors of a signer's path. */
    @PermitAll
    public List<X509Certificate> anchors() {
        return possession.trusted(Anchor.NATIONAL_CA);
    }

    /** Certificates of the registered time-stamping authorities. */
    @PermitAll
    public List<X509Certificate> timeStampAuthorities() {
        return possession.trusted(Anchor.TIME_STAMP_AUTHORITY);
    }

    /** Bytes for the caller's CAB to sign with the certificate's key: once, within 15 minutes. */
    @RolesAllowed(Role.KEY_OFFICER)
    public KeyChallenge challenge(@NotNull X509Certificate certificate) {
        return possession.challenge(ownCab(), certificate);
    }

    /**
     * Proposes a key of the caller's CAB (REG-3).
     *
     * @throws ChallengeRefused the signature does not prove possession
     * @throws CertificateRefused documents may not be signed with it
     * @throws KeyTaken it has been registered before
     */
    @RolesAllowed(Role.KEY_OFFICER)
    public RegisteredKey propose(@NotNull @Valid ProofOfPossession proof) {
        var cab = ownCab();
        var certificate = possession.prove(cab, proof);
        var key = new SigningKey(cab, certificate, clock.instant(), caller.name());
        keys.add(key);
        tell("KEY_PROPOSED", key);
        return key.snapshot();
    }

    /** The second person's word: from now on the key is ACTIVE. Who proposed it cannot give it (REG-4). */
    @RolesAllowed(Role.AUTHORITY_ADMIN)
    public RegisteredKey approve(@NotNull String keyId) {
        var key = within(keyId);
        caller.requireCountry(key.cab().country());
        key.approve(clock.instant(), caller.name());
        return changed("KEY_ACTIVATED", key);
    }

    /** Suspends, restores, retires or revokes a key; its CAB may do anything but restore, which takes its authority. */
    @RolesAllowed({Role.KEY_OFFICER, Role.AUTHORITY_ADMIN})
    public RegisteredKey change(@NotNull String keyId, @NotNull @Valid KeyChange change) {
        var key = within(keyId);
        if (change.status() == RegisteredKey.Status.ACTIVE || !caller.isOf(key.cab())) {
            caller.requireCountry(key.cab().country());
        }
        key.become(change, clock.instant(), caller.name());
        return changed("KEY_" + change.status(), key);
    }

    /** Locked for a change. A key that never was active is nobody's business but its CAB's and that CAB's authority's: for others there is none. */
    private SigningKey within(String keyId) {
        var key = keys.lock(keyId);
        var isPublic = key.history().activeFrom().isPresent();
        if (!isPublic && !caller.isOf(key.cab()) && !caller.isOf(key.cab().country())) {
            throw new NotEntered("key " + keyId);
        }
        return key;
    }

    private CabCode ownCab() {
        return caller.cab().orElseThrow(() -> new NotYours("a CAB"));
    }

    private RegisteredKey changed(String kind, SigningKey key) {
        keys.flush();
        tell(kind, key);
        return key.snapshot();
    }

    private void tell(String kind, SigningKey key) {
        var revoked = key.snapshot().invalidityDate().map(Instant::toString).orElse("");
        journal.append(new JournalEvent(
                kind, key.id(), Map.of("cab", key.cab().value(), "spki", key.spkiSha256(), "invalidityDate", revoked)));
    }
}
