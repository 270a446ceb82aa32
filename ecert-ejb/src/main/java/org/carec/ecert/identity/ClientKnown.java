package org.carec.ecert.identity;

import org.carec.ecert.platform.Problem;

/** Another API client has this id: same name, but other tenant, scopes or key. */
public class ClientKnown extends Problem {

    ClientKnown(String id) {
        super(
                Kind.CONFLICTING,
                "CLIENT_KNOWN",
                "There is another API client " + id + ". Choose another id, or ask for its removal.");
    }
}
