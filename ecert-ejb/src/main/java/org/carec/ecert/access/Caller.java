package org.carec.ecert.access;

import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;

/**
 * Whoever calls the running method. Roles are the container's business ({@code @RolesAllowed}); this says whose data he may touch, and is
 * the first line of every method that touches any.
 */
public class Caller {

    @Inject
    SecurityContext security;

    /** The name for journal and status events: a client id, an account, or {@code hub} for the hub's own jobs. */
    public String name() {
        return principal().map(Principal::getName).orElse("hub");
    }

    /** Whether somebody vouched for him; who calls without that is a stranger. */
    public boolean isKnown() {
        return principal().isPresent();
    }

    /** The CAB acted for, if it is one. */
    public Optional<CabCode> cab() {
        return principal().flatMap(HubPrincipal::cab);
    }

    /** The country acted for, a CAB's own included. */
    public Optional<CountryCode> country() {
        return principal().flatMap(HubPrincipal::country);
    }

    /** Whether he acts for this CAB. */
    public boolean isOf(CabCode cab) {
        return cab().filter(cab::equals).isPresent();
    }

    /** Whether he acts for this country as its authority or portal, not as one of its CABs. */
    public boolean isOf(CountryCode country) {
        return cab().isEmpty() && country().filter(country::equals).isPresent();
    }

    /** Refuses everybody but this CAB's own people. */
    public void requireCab(CabCode cab) {
        if (!isOf(cab)) {
            throw new NotYours("CAB " + cab);
        }
    }

    /** Refuses everybody but this country's own authority or portal. */
    public void requireCountry(CountryCode country) {
        if (!isOf(country)) {
            throw new NotYours("country " + country);
        }
    }

    /** Whether the container knows him in this role. */
    public boolean in(String role) {
        return security.isCallerInRole(role);
    }

    private Optional<HubPrincipal> principal() {
        return security.getPrincipalsByType(HubPrincipal.class).stream().findFirst();
    }
}
