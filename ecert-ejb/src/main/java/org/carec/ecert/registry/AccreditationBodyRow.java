package org.carec.ecert.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.carec.ecert.platform.CountryCode;

@Entity
@Table(name = "accreditation_body")
class AccreditationBodyRow {

    @Id
    private String code;

    private CountryCode country;
    private String name;

    protected AccreditationBodyRow() {}

    AccreditationBodyRow(AccreditationBody body) {
        this.code = body.code();
        this.country = body.country();
        this.name = body.name();
    }

    AccreditationBody snapshot() {
        return new AccreditationBody(code, country, name);
    }
}
