package org.carec.ecert.revocation;

import static org.carec.ecert.revocation.KeptAnswer.Status.GOOD;
import static org.carec.ecert.revocation.KeptAnswer.Status.ON_HOLD;
import static org.carec.ecert.revocation.KeptAnswer.Status.REVOKED;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.signature.RevocationInquiry;

/** A registered key that a CA is asked about, when next, and its newest answer. */
@Entity
@Table(name = "ocsp_answer")
class AnswerRow {

    @Id
    @Column(name = "signing_key")
    private String key;

    private String ca;
    private Instant due;
    private int failures;

    @Enumerated(EnumType.STRING)
    private KeptAnswer.Status status;

    @Column(name = "this_update")
    private Instant thisUpdate;

    @Column(name = "next_update")
    private Instant nextUpdate;

    @Column(name = "produced_at")
    private Instant producedAt;

    private Instant received;

    @Lob
    @Basic
    private byte[] octets;

    protected AnswerRow() {}

    /** Whether it takes the place of what there is: not an older one, and nothing follows a revocation for good. */
    boolean takes(RevocationInquiry.Answer answer) {
        return status != REVOKED && (thisUpdate == null || !thisUpdate.isAfter(answer.thisUpdate()));
    }

    void become(byte[] octetsOfAnswer, RevocationInquiry.Answer answer, Instant now) {
        status = answer.forGood() ? REVOKED : answer.revoked().isPresent() ? ON_HOLD : GOOD;
        thisUpdate = answer.thisUpdate();
        nextUpdate = answer.nextUpdate().orElse(null);
        producedAt = answer.producedAt();
        received = now;
        octets = octetsOfAnswer;
    }

    int failures() {
        return failures;
    }

    void succeeded(Instant next) {
        due = next;
        failures = 0;
    }

    void failed(Instant next) {
        due = next;
        failures++;
    }

    KeptAnswer snapshot() {
        return new KeptAnswer(
                key,
                ca,
                status,
                Optional.ofNullable(thisUpdate),
                Optional.ofNullable(nextUpdate),
                Optional.ofNullable(producedAt),
                Optional.ofNullable(received),
                failures);
    }
}
