package org.carec.ecert.registry;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An accreditation with its scope; whether it is in force follows from its period and its events. */
@Entity
@Table(name = "accreditation")
class Accreditation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "cab")
    private Cab cab;

    private String number;
    private String body;
    private String standard;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @OneToMany(mappedBy = "accreditation", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<AccreditationEvent> events = new ArrayList<>();

    @OneToMany(mappedBy = "accreditation", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ScopeRow> scope = new ArrayList<>();

    protected Accreditation() {}

    Accreditation(Cab cab, NewAccreditation entry, Step<RegisteredAccreditation.Status> proposed) {
        this.cab = cab;
        this.number = entry.number();
        this.body = entry.body();
        this.standard = entry.standard();
        this.validFrom = entry.period().from();
        this.validTo = entry.period().to().orElse(null);
        entry.scope().forEach(part -> scope.add(new ScopeRow(this, part)));
        events.add(new AccreditationEvent(this, 1, proposed));
    }

    Cab cab() {
        return cab;
    }

    /** Takes the next step of the life cycle, or refuses it. */
    void become(Step<RegisteredAccreditation.Status> next) {
        history().requireMayBecome(next);
        events.add(new AccreditationEvent(this, events.size() + 1, next));
    }

    RegisteredAccreditation snapshot() {
        var period = new Period(validFrom, Optional.ofNullable(validTo));
        var entries = scope.stream().map(ScopeRow::snapshot).toList();
        return new RegisteredAccreditation(number, body, standard, period, history(), entries);
    }

    private History<RegisteredAccreditation.Status> history() {
        return new History<>(events.stream().map(AccreditationEvent::step).toList());
    }
}
