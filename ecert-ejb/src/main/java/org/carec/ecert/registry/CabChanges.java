package org.carec.ecert.registry;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.carec.ecert.journal.Journal;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.platform.CabCode;

/** Every change to CABs and accreditations, each written to the journal with it. Who may make it is decided before. */
class CabChanges {

    @Inject
    Cabs cabs;

    @Inject
    HsCodes nomenclature;

    @Inject
    Clock clock;

    @Inject
    Journal journal;

    void apply(NewCab cab, LocalDate from, String actor) {
        if (cabs.find(cab.code()).isPresent()) {
            throw new AlreadyEntered("CAB " + cab.code());
        }
        if (!cabs.hasCountry(cab.code().country())) {
            throw new EntryRefused("CAB " + cab.code() + " is of a country that does not take part.");
        }
        cabs.add(new Cab(cab, step(new Change<>(RegisteredCab.Status.APPLIED, from, "applied"), actor)));
        tell("CAB_APPLIED", cab.code(), Map.of("from", from.toString()));
    }

    void become(CabCode code, Change<RegisteredCab.Status> change, String actor) {
        cabs.lock(code).become(step(change, actor));
        cabs.flush();
        tell(
                "CAB_" + change.status(),
                code,
                Map.of("from", change.effectiveFrom().toString()));
    }

    void propose(NewAccreditation entry, String actor) {
        if (!cabs.hasBody(entry.body())) {
            throw new EntryRefused("There is no accreditation body " + entry.body() + ".");
        }
        if (cabs.findAccreditation(entry.body(), entry.number()).isPresent()) {
            throw new AlreadyEntered("accreditation " + entry.number() + " of " + entry.body());
        }
        entry.scope().forEach(this::requireKnown);
        var change = new Change<>(
                RegisteredAccreditation.Status.PROPOSED, entry.period().from(), "entered");
        cabs.add(cabs.lock(entry.cab()).accredit(entry, step(change, actor)));
        tell("ACCREDITATION_PROPOSED", entry.cab(), about(entry.body(), entry.number(), change));
    }

    void become(Accreditation accreditation, Change<RegisteredAccreditation.Status> change, String actor) {
        var code = new CabCode(accreditation.cab().code());
        cabs.lock(code);
        accreditation.become(step(change, actor));
        cabs.flush();
        var named = accreditation.snapshot();
        tell("ACCREDITATION_" + change.status(), code, about(named.body(), named.number(), change));
    }

    private void requireKnown(ScopeEntry entry) {
        if (nomenclature.find(entry.nomenclature(), entry.hs().six()).isEmpty()) {
            throw new UnknownHsCode(entry.hs());
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private <S> Step<S> step(Change<S> change, String actor) {
        return new Step<>(change.status(), change.effectiveFrom(), clock.instant(), actor, change.reason());
    }

    private static Map<String, String> about(String body, String number, Change<?> change) {
        return Map.of(
                "body", body, "number", number, "from", change.effectiveFrom().toString());
    }

    private void tell(String kind, CabCode cab, Map<String, String> facts) {
        journal.append(new JournalEvent(kind, cab.value(), facts));
    }
}
