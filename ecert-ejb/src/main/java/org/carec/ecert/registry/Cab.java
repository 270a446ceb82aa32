package org.carec.ecert.registry;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;

/** A CAB; what it was and is follows from its events. */
@Entity
@Table(name = "cab")
class Cab {

    @Id
    private String code;

    private CountryCode country;
    private String name;

    @Column(name = "name_local")
    private String nameLocal;

    private String address;

    @OneToMany(mappedBy = "cab", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<CabEvent> events = new ArrayList<>();

    @OneToMany(mappedBy = "cab", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Accreditation> accreditations = new ArrayList<>();

    protected Cab() {}

    Cab(NewCab cab, Step<RegisteredCab.Status> applied) {
        this.code = cab.code().value();
        this.country = cab.code().country();
        this.name = cab.name();
        this.nameLocal = cab.nameLocal();
        this.address = cab.address();
        events.add(new CabEvent(this, 1, applied));
    }

    String code() {
        return code;
    }

    /** Takes the next step of the life cycle, or refuses it. */
    void become(Step<RegisteredCab.Status> next) {
        history().requireMayBecome(next);
        events.add(new CabEvent(this, events.size() + 1, next));
    }

    /** A new accreditation, proposed and not yet granted. */
    Accreditation accredit(NewAccreditation accreditation, Step<RegisteredAccreditation.Status> proposed) {
        var added = new Accreditation(this, accreditation, proposed);
        accreditations.add(added);
        return added;
    }

    RegisteredCab snapshot() {
        return new RegisteredCab(
                new CabCode(code),
                name,
                nameLocal,
                address,
                history(),
                accreditations.stream().map(Accreditation::snapshot).toList());
    }

    private History<RegisteredCab.Status> history() {
        return new History<>(events.stream().map(CabEvent::step).toList());
    }
}
