package org.carec.ecert.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.carec.ecert.platform.CountryCode;

@Entity
@Table(name = "country")
class CountryRow {

    @Id
    private String code;

    private String name;

    protected CountryRow() {}

    CountryRow(Country country) {
        this.code = country.code().value();
        this.name = country.name();
    }

    Country snapshot() {
        return new Country(new CountryCode(code), name);
    }
}
