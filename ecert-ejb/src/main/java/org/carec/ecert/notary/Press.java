package org.carec.ecert.notary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.carec.ecert.platform.Busy;

/** How many statements are drawn and signed at once. Each takes the processor for a moment and a few megabytes for its fonts. */
@ApplicationScoped
class Press {

    static final int AT_ONCE = 4;
    private static final int PATIENCE = 5;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * Does the work once there is a place.
     *
     * @throws Busy there was none in time
     */
    <T> T within(Callable<T> work) throws Exception {
        if (!places.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
            throw new Busy();
        }
        try {
            return work.call();
        } finally {
            places.release();
        }
    }
}
