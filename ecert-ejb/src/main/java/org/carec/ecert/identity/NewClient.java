package org.carec.ecert.identity;

import java.util.Optional;
import java.util.Set;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;

/**
 * An API client to be registered. Exists only in a state the hub can take: a scope of another tenant or a key that is private or weak is
 * refused here.
 *
 * @param id the client's name in OAuth (client_id): 3 to 64 of a-z, 0-9, dot and hyphen, e.g. {@code uz0007-it}; not {@code hub}
 * @param cab the CAB it acts for; with {@code documents} and {@code keys}
 * @param country the country it acts for; with {@code verify} and {@code authority}. Neither: the hub's own, with {@code audit}
 * @param scopes at least one, see {@link ClientScope}
 * @param jwk its public key (RFC 7517): EC P-256 or P-384, or RSA of 2048 bits or more
 */
public record NewClient(
        String id, Optional<CabCode> cab, Optional<CountryCode> country, Set<String> scopes, String jwk) {

    private static final String HUB = "hub";

    public NewClient {
        id = fitId(id);
        if (cab.isPresent() && country.isPresent()) {
            throw new UnfitClient(id + " names both a CAB and a country; it can act for one of them");
        }
        scopes = Set.copyOf(scopes);
        requireFitting(id, scopes, tenant(cab, country));
        jwk = ClientKey.parse(jwk).toString();
    }

    /**
     * The id, if a client may have it. The hub's own name is no client's: the journal knows the hub by it.
     *
     * @throws UnfitClient saying why not
     */
    public static String fitId(String id) {
        if (HUB.equalsIgnoreCase(id)) {
            throw new UnfitClient("id " + id + " is the hub's own name; choose another");
        }
        if (id == null || !id.matches("[a-z0-9][a-z0-9.-]{1,62}[a-z0-9]")) {
            throw new UnfitClient("id must be 3 to 64 characters of a-z, 0-9, dot and hyphen");
        }
        return id;
    }

    private static ClientScope.Tenant tenant(Optional<CabCode> cab, Optional<CountryCode> country) {
        if (cab.isPresent()) {
            return ClientScope.Tenant.CAB;
        }
        return country.isPresent() ? ClientScope.Tenant.COUNTRY : ClientScope.Tenant.HUB;
    }

    private static void requireFitting(String id, Set<String> scopes, ClientScope.Tenant tenant) {
        if (scopes.isEmpty()) {
            throw new UnfitClient(id + " has no scope; it could do nothing");
        }
        for (var scope : scopes) {
            if (ClientScope.find(scope).filter(s -> s.tenant() == tenant).isEmpty()) {
                throw new UnfitClient("scope " + scope + " does not exist for a client of this kind (" + id + ")");
            }
        }
    }
}
