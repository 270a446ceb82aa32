package org.carec.ecert.revocation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.carec.ecert.platform.WebAddress;

/** From where a CA's lists are fetched, and when next. */
@Entity
@Table(name = "revocation_source")
class SourceRow {

    @Id
    private String ca;

    private String address;
    private Instant due;
    private int failures;

    protected SourceRow() {}

    SourceRow(String ca, WebAddress address, Instant due) {
        this.ca = ca;
        this.address = address.value();
        this.due = due;
    }

    String ca() {
        return ca;
    }

    WebAddress address() {
        return new WebAddress(address);
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

    boolean moveTo(WebAddress other, Instant now) {
        if (address.equals(other.value())) {
            return false;
        }
        address = other.value();
        succeeded(now);
        return true;
    }
}
