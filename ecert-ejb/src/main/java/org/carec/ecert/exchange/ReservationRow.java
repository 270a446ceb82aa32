package org.carec.ecert.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Sha256;

/** A reservation as it stands in the database; never changed: it is used once a document has its ID. */
@Entity
@Table(name = "reservation")
class ReservationRow {

    /** How long a number is kept. */
    static final Duration TERM = Duration.ofDays(30);

    @Id
    private String id;

    private CabCode cab;
    private String metadata;

    @Column(name = "metadata_sha256")
    private String metadataSha256;

    private String seal;
    private Instant reserved;
    private Instant expires;
    private String actor;

    protected ReservationRow() {}

    ReservationRow(DocumentId id, String metadata, String seal, Instant now, String actor) {
        this.id = id.value();
        this.cab = id.cab();
        this.metadata = metadata;
        this.metadataSha256 = Sha256.hex(metadata);
        this.seal = seal;
        this.reserved = now;
        this.expires = now.plus(TERM);
        this.actor = actor;
    }

    DocumentId id() {
        return new DocumentId(id);
    }

    CabCode cab() {
        return cab;
    }

    String metadataSha256() {
        return metadataSha256;
    }

    String seal() {
        return seal;
    }

    Instant reserved() {
        return reserved;
    }

    Instant expires() {
        return expires;
    }
}
