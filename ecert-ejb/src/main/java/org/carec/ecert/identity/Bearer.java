package org.carec.ecert.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.carec.ecert.access.HubPrincipal;

/**
 * Who showed a token that works.
 *
 * @param principal the client, with its tenant
 * @param roles what the token's scopes give
 * @param expires when the token stops working
 */
public record Bearer(HubPrincipal principal, Set<String> roles, Instant expires) implements Serializable {

    public Bearer {
        roles = Set.copyOf(roles);
    }
}
