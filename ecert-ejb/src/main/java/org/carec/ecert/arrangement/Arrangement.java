package org.carec.ecert.arrangement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.registry.History;
import org.carec.ecert.registry.Step;

/** Who recognises whose documents; the stage it has reached follows from its events. */
@Entity
@Table(name = "arrangement")
class Arrangement {

    @Id
    private String code;

    private String title;

    @Enumerated(EnumType.STRING)
    private NewArrangement.Kind kind;

    @Column(name = "legal_basis")
    private String legalBasis;

    @ElementCollection
    @CollectionTable(name = "arrangement_member", joinColumns = @JoinColumn(name = "arrangement"))
    @Column(name = "country")
    private Set<String> members = new HashSet<>();

    @OneToMany(mappedBy = "arrangement", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<ArrangementEvent> events = new ArrayList<>();

    protected Arrangement() {}

    Arrangement(NewArrangement entry, Step<Stage> draft) {
        this.code = entry.code();
        this.title = entry.title();
        this.kind = entry.kind();
        this.legalBasis = entry.legalBasis();
        entry.members().forEach(member -> members.add(member.value()));
        events.add(new ArrangementEvent(this, 1, draft));
    }

    String code() {
        return code;
    }

    /** Takes the next step, or refuses it; who drafted it cannot enact it (ARR-3). */
    void become(Step<Stage> next) {
        history().requireMayBecome(next);
        events.add(new ArrangementEvent(this, events.size() + 1, next));
    }

    History<Stage> history() {
        return new History<>(events.stream().map(ArrangementEvent::step).toList());
    }

    RegisteredArrangement snapshot() {
        var sorted = members.stream().sorted().map(CountryCode::new).toList();
        return new RegisteredArrangement(code, title, kind, legalBasis, sorted, history());
    }
}
