package org.carec.ecert.registry;

import static org.carec.ecert.registry.RegisteredKey.Status.ACTIVE;
import static org.carec.ecert.registry.RegisteredKey.Status.PROPOSED;
import static org.carec.ecert.registry.RegisteredKey.Status.REVOKED;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.signature.UnverifiedSigner;

/** A CAB's signing key. Certificate and owner never change; its status does, by events. */
@Entity
@Table(name = "signing_key")
class SigningKey {

    /** What a key is registered for. */
    enum Purpose {
        DOCUMENT_SIGNING
    }

    /** Reasons of RFC 5280 section 5.3.1 that end a key; holds and removals are suspensions and restorations here. */
    private static final Set<String> REVOCATION_REASONS = Set.of(
            "unspecified",
            "keyCompromise",
            "cACompromise",
            "affiliationChanged",
            "superseded",
            "cessationOfOperation",
            "privilegeWithdrawn");

    @Id
    private String id;

    private CabCode cab;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "spki_sha256")
    private String spkiSha256;

    private byte[] certificate;

    @OneToMany(mappedBy = "key", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<SigningKeyEvent> events = new ArrayList<>();

    protected SigningKey() {}

    SigningKey(CabCode cab, X509Certificate certificate, Instant now, String actor) {
        this.certificate = Certificates.encode(certificate);
        this.id = Sha256.hex(this.certificate);
        this.spkiSha256 = Sha256.hex(UnverifiedSigner.publicKey(certificate));
        this.cab = cab;
        this.purpose = Purpose.DOCUMENT_SIGNING;
        append(new KeyStep(PROPOSED, now, now, actor, "proof of possession", Optional.empty()));
    }

    String id() {
        return id;
    }

    String spkiSha256() {
        return spkiSha256;
    }

    CabCode cab() {
        return cab;
    }

    /** @throws SecondPersonNeeded the approver is who proposed it (REG-4) */
    void approve(Instant now, String actor) {
        if (history().last().status() != PROPOSED) {
            throw new StepNotAllowed(history().last().status(), ACTIVE);
        }
        if (Founders.same(history().first().actor(), actor)) {
            throw new SecondPersonNeeded(ACTIVE);
        }
        append(new KeyStep(ACTIVE, now, now, actor, "approved", Optional.empty()));
    }

    /** Suspends, restores, retires or revokes it, from now. */
    void become(KeyChange change, Instant now, String actor) {
        var standing = history().last();
        if (!standing.status().leadsTo(change.status())) {
            throw new StepNotAllowed(standing.status(), change.status());
        }
        if (change.status() == ACTIVE && Founders.same(standing.actor(), actor)) {
            throw new SecondPersonNeeded(ACTIVE);
        }
        if (change.status() == REVOKED && !REVOCATION_REASONS.contains(change.reason())) {
            throw new EntryRefused("The reason of a revocation is one of " + new TreeSet<>(REVOCATION_REASONS) + ".");
        }
        var invalidity = change.status() == REVOKED ? change.invalidityDate().or(() -> Optional.of(now)) : none(change);
        if (invalidity.filter(now::isBefore).isPresent()) {
            throw new EntryRefused("The invalidity date " + invalidity.get() + " is in the future.");
        }
        append(new KeyStep(change.status(), now, now, actor, change.reason(), invalidity));
    }

    private static Optional<Instant> none(KeyChange change) {
        if (change.invalidityDate().isPresent()) {
            throw new EntryRefused("Only a revocation has an invalidity date.");
        }
        return Optional.empty();
    }

    KeyHistory history() {
        return new KeyHistory(id, events.stream().map(SigningKeyEvent::step).toList());
    }

    RegisteredKey snapshot() {
        var history = history();
        var last = history.last();
        var reason = Optional.of(last.reason()).filter(any -> last.status() == REVOKED);
        return new RegisteredKey(
                id,
                cab,
                Certificates.decode(certificate),
                last.status(),
                last.effectiveFrom(),
                history.activeFrom(),
                reason,
                last.invalidityDate());
    }

    private void append(KeyStep step) {
        events.add(new SigningKeyEvent(this, events.size() + 1, step));
    }
}
