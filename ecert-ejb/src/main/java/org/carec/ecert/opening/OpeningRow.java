package org.carec.ecert.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.carec.ecert.registry.Founders;

/** An opening file that was loaded. */
@Entity
@Table(name = "opening_file")
class OpeningRow {

    @Id
    private String sha256;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "approved_by")
    private String approvedBy;

    private Instant loaded;

    protected OpeningRow() {}

    OpeningRow(String sha256, Founders founders, Instant loaded) {
        this.sha256 = sha256;
        this.proposedBy = founders.proposedBy();
        this.approvedBy = founders.approvedBy();
        this.loaded = loaded;
    }
}
