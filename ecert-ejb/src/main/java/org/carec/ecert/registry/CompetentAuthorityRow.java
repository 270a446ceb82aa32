package org.carec.ecert.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.carec.ecert.platform.CountryCode;

@Entity
@Table(name = "competent_authority")
class CompetentAuthorityRow {

    @Id
    private String country;

    private String name;
    private String website;

    protected CompetentAuthorityRow() {}

    CompetentAuthorityRow(CompetentAuthority authority) {
        this.country = authority.country().value();
        this.name = authority.name();
        this.website = authority.website();
    }

    CompetentAuthority snapshot() {
        return new CompetentAuthority(new CountryCode(country), name, website);
    }
}
