package org.carec.ecert.arrangement;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.access.Caller;
import org.carec.ecert.access.Role;
import org.carec.ecert.journal.Journal;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.registry.AlreadyEntered;
import org.carec.ecert.registry.Change;
import org.carec.ecert.registry.Founders;
import org.carec.ecert.registry.Nomenclature;
import org.carec.ecert.registry.Step;
import org.carec.ecert.registry.UnknownHsCode;

/** Arrangements of mutual recognition, and the lanes they open. One call is one transaction. */
@Stateless
@DenyAll
public class ArrangementRegister {

    @Inject
    Lanes lanes;

    @Inject
    Nomenclature nomenclature;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Journal journal;

    /** Whether the lane is open for all the products on that day, or why not. */
    @PermitAll
    public LaneAnswer judge(LaneQuestion question) {
        return new LaneJudgement(question, lanes.between(question.exporter(), question.destination())).answer();
    }

    /** Whether the destination demands such documents from the exporter for any product on that day; empty when no lane is open. */
    @PermitAll
    public Optional<Coverage> coverage(LaneQuestion question) {
        return new LaneJudgement(question, lanes.between(question.exporter(), question.destination())).coverage();
    }

    /** Lanes of arrangements that were enacted once, by number. */
    @PermitAll
    public List<RegisteredLane> lanes(LaneFilter filter) {
        return lanes.page(filter);
    }

    /** Arrangements that were enacted once, by code; drafts are nobody's business yet. */
    @PermitAll
    public List<RegisteredArrangement> arrangements() {
        return lanes.enactedOnce().stream().map(Arrangement::snapshot).toList();
    }

    /** The arrangement, whatever its stage. */
    @PermitAll
    public Optional<RegisteredArrangement> find(String code) {
        return lanes.find(code).map(Arrangement::snapshot);
    }

    /** Drafts an arrangement; its lanes are closed until it is enacted. */
    @RolesAllowed(Role.HUB_ADMIN)
    public void draft(@NotNull @Valid NewArrangement entry) {
        draft(entry, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), caller.name());
    }

    /** The next stage; who drafted it cannot enact it (ARR-3). */
    @RolesAllowed(Role.HUB_ADMIN)
    public void change(@NotNull String code, @NotNull @Valid Change<Stage> change) {
        become(code, change, caller.name());
    }

    /** What the founders of a hub agree on: drafted by the one, enacted by the other. False when the register has it already. */
    @RolesAllowed(Role.HUB_ADMIN)
    public boolean enact(@NotNull @Valid NewArrangement entry, @NotNull LocalDate from, @NotNull Founders founders) {
        if (lanes.find(entry.code()).isPresent()) {
            return false;
        }
        draft(entry, from, founders.proposedBy());
        become(entry.code(), new Change<>(Stage.AGREED, from, "opening"), founders.proposedBy());
        become(entry.code(), new Change<>(Stage.ENACTED, from, "opening"), founders.approvedBy());
        return true;
    }

    private void draft(NewArrangement entry, LocalDate from, String actor) {
        if (lanes.find(entry.code()).isPresent()) {
            throw new AlreadyEntered("arrangement " + entry.code());
        }
        for (var lane : entry.lanes()) {
            if (!nomenclature.knows(lane.terms().hs())) {
                throw new UnknownHsCode(lane.terms().hs());
            }
        }
        var draft = new Change<>(Stage.DRAFT, from, "drafted");
        lanes.add(new Arrangement(entry, step(draft, actor)), entry.lanes());
        tell(entry.code(), draft);
    }

    private void become(String code, Change<Stage> change, String actor) {
        lanes.lock(code).become(step(change, actor));
        lanes.flush();
        tell(code, change);
    }

    private Step<Stage> step(Change<Stage> change, String actor) {
        return new Step<>(change.status(), change.effectiveFrom(), clock.instant(), actor, change.reason());
    }

    private void tell(String code, Change<Stage> change) {
        journal.append(new JournalEvent(
                "ARRANGEMENT_" + change.status(),
                code,
                Map.of("from", change.effectiveFrom().toString())));
    }
}
