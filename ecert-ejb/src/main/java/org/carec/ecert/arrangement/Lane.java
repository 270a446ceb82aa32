package org.carec.ecert.arrangement;

import jakarta.persistence.Column;
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
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.HsCode;
import org.carec.ecert.registry.Period;

/** One direction of an arrangement. */
@Entity
@Table(name = "lane")
class Lane {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "arrangement")
    private Arrangement arrangement;

    private CountryCode exporter;
    private CountryCode destination;
    private HsCode hs;

    @Enumerated(EnumType.STRING)
    private DocumentType type;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private Coverage coverage;

    @Column(name = "max_report_age_months")
    private Integer maxReportAgeMonths;

    protected Lane() {}

    Lane(Arrangement arrangement, NewLane lane) {
        var terms = lane.terms();
        this.arrangement = arrangement;
        this.exporter = lane.exporter();
        this.destination = lane.destination();
        this.hs = terms.hs();
        this.type = terms.type();
        this.validFrom = terms.period().from();
        this.validTo = terms.period().to().orElse(null);
        this.coverage = terms.coverage();
        this.maxReportAgeMonths = terms.maxReportAgeMonths().orElse(null);
    }

    RegisteredLane snapshot() {
        var period = new Period(validFrom, Optional.ofNullable(validTo));
        var terms = new LaneTerms(hs, type, period, coverage, Optional.ofNullable(maxReportAgeMonths));
        return new RegisteredLane(id, arrangement.code(), exporter, destination, terms, arrangement.history());
    }
}
