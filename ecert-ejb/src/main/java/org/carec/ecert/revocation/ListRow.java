package org.carec.ecert.revocation;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.signature.UnverifiedList;

/** The newest list of a CA. */
@Entity
@Table(name = "revocation_list")
class ListRow {

    @Id
    private String ca;

    private String sha256;

    private String number;

    @Column(name = "this_update")
    private Instant thisUpdate;

    @Column(name = "next_update")
    private Instant nextUpdate;

    private Instant received;

    @Lob
    @Basic
    private byte[] octets;

    protected ListRow() {}

    ListRow(String ca) {
        this.ca = ca;
    }

    void become(byte[] list, UnverifiedList.Facts facts, Instant now) {
        this.sha256 = Sha256.hex(list);
        this.number = facts.number().toString();
        this.thisUpdate = facts.thisUpdate();
        this.nextUpdate = facts.nextUpdate();
        this.received = now;
        this.octets = list;
    }

    boolean isNewerThan(UnverifiedList.Facts facts) {
        return thisUpdate != null && thisUpdate.isAfter(facts.thisUpdate());
    }

    KeptList snapshot() {
        return new KeptList(ca, sha256, number, thisUpdate, nextUpdate, received);
    }
}
