package org.carec.ecert.identity;

import org.carec.ecert.platform.Problem;

/** There is no API client with this id, or it is not the caller's to see. */
public class NoSuchClient extends Problem {

    NoSuchClient(String id) {
        super(Kind.ABSENT, "NO_SUCH_CLIENT", "You have no API client " + id + ".");
    }
}
