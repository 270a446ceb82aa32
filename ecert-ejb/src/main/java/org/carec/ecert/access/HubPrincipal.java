package org.carec.ecert.access;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;

/** A caller the hub knows, with the one CAB or the one country he acts for; a hub administrator or auditor acts for neither. */
public class HubPrincipal extends CallerPrincipal {

    private final CabCode cab;
    private final CountryCode country;

    private HubPrincipal(String name, CabCode cab, CountryCode country) {
        super(name);
        this.cab = cab;
        this.country = country;
    }

    public static HubPrincipal ofCab(String name, CabCode cab) {
        return new HubPrincipal(name, cab, cab.country());
    }

    public static HubPrincipal ofCountry(String name, CountryCode country) {
        return new HubPrincipal(name, null, country);
    }

    public static HubPrincipal ofHub(String name) {
        return new HubPrincipal(name, null, null);
    }

    /** The CAB acted for; empty for everybody else. */
    public Optional<CabCode> cab() {
        return Optional.ofNullable(cab);
    }

    /** The country acted for, a CAB's own included; empty for the hub's own people. */
    public Optional<CountryCode> country() {
        return Optional.ofNullable(country);
    }
}
