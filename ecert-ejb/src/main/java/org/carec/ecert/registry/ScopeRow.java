package org.carec.ecert.registry;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.HsCode;

@Entity
@Table(name = "scope_entry")
class ScopeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "accreditation")
    private Accreditation accreditation;

    @Enumerated(EnumType.STRING)
    private DocumentType type;

    private String nomenclature;
    private HsCode hs;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @ElementCollection
    @CollectionTable(name = "scope_standard", joinColumns = @JoinColumn(name = "scope_entry"))
    @Column(name = "standard")
    private Set<String> standards = new TreeSet<>();

    protected ScopeRow() {}

    ScopeRow(Accreditation accreditation, ScopeEntry entry) {
        this.accreditation = accreditation;
        this.type = entry.type();
        this.nomenclature = entry.nomenclature();
        this.hs = entry.hs();
        this.validFrom = entry.period().from();
        this.validTo = entry.period().to().orElse(null);
        this.standards.addAll(entry.standards());
    }

    ScopeEntry snapshot() {
        var sorted = standards.stream().sorted().toList();
        return new ScopeEntry(type, nomenclature, hs, sorted, new Period(validFrom, Optional.ofNullable(validTo)));
    }
}
