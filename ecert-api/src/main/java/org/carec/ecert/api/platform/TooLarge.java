package org.carec.ecert.api.platform;

import java.io.IOException;

/** A body has grown beyond what is taken. */
class TooLarge extends IOException {

    private final long limit;

    TooLarge(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    long limit() {
        return limit;
    }
}
