package org.carec.ecert.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.carec.ecert.access.HubPrincipal;
import org.carec.ecert.access.Role;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;

/** Whom tests call the hub's doors as. Who calls a door directly is nobody. */
@ApplicationScoped
public class CallersInContainer {

    @Inject
    HttpServletRequest test;

    public CallerInContainer cab(String code) {
        return with(
                HubPrincipal.ofCab(code.toLowerCase(Locale.ROOT) + "-it", new CabCode(code)),
                Role.CAB_OFFICER,
                Role.KEY_OFFICER);
    }

    public CallerInContainer authority(String country) {
        return with(
                HubPrincipal.ofCountry(named(country, "authority"), new CountryCode(country)), Role.AUTHORITY_ADMIN);
    }

    public CallerInContainer portal(String country) {
        return with(HubPrincipal.ofCountry(named(country, "portal"), new CountryCode(country)), Role.IMPORT_OFFICER);
    }

    public CallerInContainer auditor() {
        return with(HubPrincipal.ofHub("auditor"), Role.AUDITOR);
    }

    /** An administrator of the hub, by name. */
    public CallerInContainer admin(String name) {
        return with(HubPrincipal.ofHub(name), Role.HUB_ADMIN);
    }

    public CallerInContainer with(HubPrincipal principal, String... roles) {
        var door = URI.create("http://127.0.0.1:" + test.getLocalPort() + test.getContextPath() + DoorInContainer.PATH);
        return new CallerInContainer(door, principal, Set.of(roles));
    }

    private static String named(String country, String what) {
        return country.toLowerCase(Locale.ROOT) + "-" + what;
    }
}
