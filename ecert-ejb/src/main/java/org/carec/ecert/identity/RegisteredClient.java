package org.carec.ecert.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.carec.ecert.access.HubPrincipal;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;

/** An API client as the hub has it now; see {@link NewClient} for the fields. */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record RegisteredClient(
        String id,
        Optional<CabCode> cab,
        Optional<CountryCode> country,
        Set<String> scopes,
        String jwk,
        Status status,
        Instant registered)
        implements Serializable {

    /** Only an active client gets tokens, and only its tokens work. */
    public enum Status {
        ACTIVE,
        SUSPENDED
    }

    boolean is(NewClient other) {
        return cab.equals(other.cab())
                && country.equals(other.country())
                && scopes.equals(other.scopes())
                && jwk.equals(other.jwk());
    }

    HubPrincipal principal() {
        return cab.map(c -> HubPrincipal.ofCab(id, c))
                .or(() -> country.map(c -> HubPrincipal.ofCountry(id, c)))
                .orElseGet(() -> HubPrincipal.ofHub(id));
    }

    /** The country that answers for it: its own, or its CAB's; empty for the hub's own clients. */
    Optional<CountryCode> home() {
        return country.or(() -> cab.map(CabCode::country));
    }
}
