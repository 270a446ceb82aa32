package org.carec.ecert.revocation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where a CA answers about its certificates. */
@Entity
@Table(name = "ocsp_responder")
class ResponderRow {

    @Id
    private String ca;

    private String address;

    protected ResponderRow() {}

    ResponderRow(String ca, SourceAddress address) {
        this.ca = ca;
        this.address = address.value();
    }

    String ca() {
        return ca;
    }

    SourceAddress address() {
        return new SourceAddress(address);
    }

    boolean moveTo(SourceAddress other) {
        var moves = !address.equals(other.value());
        address = other.value();
        return moves;
    }
}
