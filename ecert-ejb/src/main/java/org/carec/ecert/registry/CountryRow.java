package org.carec.ecert.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

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
}
