package org.carec.ecert.api.registry;

import jakarta.ws.rs.core.Response;

/** How public trust data is answered: it may be kept for a minute, by anybody. */
public final class PublicAnswer {

    private static final int SECONDS = 60;

    private PublicAnswer() {}

    public static Response of(Object body) {
        return Response.ok(body)
                .header("Cache-Control", "public, max-age=" + SECONDS)
                .build();
    }
}
