package org.carec.ecert.revocation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.carec.ecert.platform.WebAddress;

/** Where a CA answers about its certificates. */
@Entity
@Table(name = "ocsp_responder")
class ResponderRow {

    @Id
    private String ca;

    private String address;

    protected ResponderRow() {}

    ResponderRow(String ca, WebAddress address) {
        this.ca = ca;
        this.address = address.value();
    }

    String ca() {
        return ca;
    }

    WebAddress address() {
        return new WebAddress(address);
    }

    boolean moveTo(WebAddress other) {
        var moves = !address.equals(other.value());
        address = other.value();
        return moves;
    }
}
