package org.carec.ecert.registry;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.access.Caller;
import org.carec.ecert.access.Role;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.Finding;

/** The authorised CABs: who accredited them, and for what. One call is one transaction. */
@Stateless
@DenyAll
public class CabRegister {

    @Inject
    Cabs cabs;

    @Inject
    CabsAsKnown past;

    @Inject
    CabChanges changes;

    @Inject
    Caller caller;

    /** Check 5 of the verdict, see {@link ScopeQuestion#judge}, from what stands in the registry now. */
    @PermitAll
    public List<Finding> judge(ScopeQuestion question) {
        return question.judge(find(question.cab()));
    }

    /** The same as the registry would have answered at that moment: what it was told or corrected later does not count. */
    @PermitAll
    public List<Finding> judgeAsKnownAt(ScopeQuestion question, Instant known) {
        return question.judge(past.find(question.cab(), known));
    }

    /** The CAB, whatever its status. */
    @PermitAll
    public Optional<RegisteredCab> find(CabCode code) {
        return cabs.find(code).map(Cab::snapshot);
    }

    /** CABs that were authorised once, by code; those that merely applied are nobody's business yet. */
    @PermitAll
    public List<RegisteredCab> list(CabFilter filter) {
        return cabs.list(filter).stream().map(Cab::snapshot).toList();
    }

    /** A CAB applies through its country's authority. */
    @RolesAllowed({Role.HUB_ADMIN, Role.AUTHORITY_ADMIN})
    public void apply(@NotNull @Valid NewCab cab) {
        requireReach(cab.code());
        changes.apply(cab, changes.today(), caller.name());
    }

    /** The next step of a CAB's life cycle; authorising takes a second person. */
    @RolesAllowed({Role.HUB_ADMIN, Role.AUTHORITY_ADMIN})
    public void change(@NotNull CabCode code, @NotNull @Valid Change<RegisteredCab.Status> change) {
        requireReach(code);
        changes.become(code, change, caller.name());
    }

    /** Enters an accreditation; it counts for nothing until a second person has granted it. */
    @RolesAllowed({Role.HUB_ADMIN, Role.AUTHORITY_ADMIN})
    public void propose(@NotNull @Valid NewAccreditation accreditation) {
        requireReach(accreditation.cab());
        changes.propose(accreditation, caller.name());
    }

    /** The next step of the life cycle of that body's accreditation; granting takes a second person. */
    @RolesAllowed({Role.HUB_ADMIN, Role.AUTHORITY_ADMIN})
    public void change(
            @NotNull String body,
            @NotNull String number,
            @NotNull @Valid Change<RegisteredAccreditation.Status> change) {
        var accreditation = cabs.findAccreditation(body, number)
                .orElseThrow(() -> new NotEntered("accreditation " + number + " of " + body));
        requireReach(new CabCode(accreditation.cab().code()));
        changes.become(accreditation, change, caller.name());
    }

    private void requireReach(CabCode code) {
        if (!caller.in(Role.HUB_ADMIN)) {
            caller.requireCountry(code.country());
        }
    }
}
