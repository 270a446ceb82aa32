package org.carec.ecert.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.carec.ecert.platform.CabCode;

/** A challenge as it was given out; used once, in its time, for the certificate it names. */
@Entity
@Table(name = "key_challenge")
class ChallengeRow {

    @Id
    private String nonce;

    private CabCode cab;
    private String certificate;
    private Instant expires;
    private Instant used;

    protected ChallengeRow() {}

    ChallengeRow(String nonce, CabCode cab, String certificate, Instant expires) {
        this.nonce = nonce;
        this.cab = cab;
        this.certificate = certificate;
        this.expires = expires;
    }

    CabCode cab() {
        return cab;
    }

    /** @throws ChallengeRefused it was used, is over, or was given for another certificate */
    void use(String forCertificate, Instant now) {
        if (used != null) {
            throw new ChallengeRefused("The challenge has been used.");
        }
        if (now.isAfter(expires)) {
            throw new ChallengeRefused("The challenge was good until " + expires + ".");
        }
        if (!certificate.equals(forCertificate)) {
            throw new ChallengeRefused("The challenge was given for another certificate.");
        }
        used = now;
    }

    ChallengeText text(String hub) {
        return new ChallengeText(hub, cab, certificate, nonce);
    }
}
