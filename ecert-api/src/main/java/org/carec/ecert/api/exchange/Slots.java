package org.carec.ecert.api.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How much of the heap all pushes together may take: a quarter. A push needs about four times its size while it is examined; one that does
 * not fit in waits a little and is then told to come back (EXC-14).
 */
@ApplicationScoped
public class Slots {

    private static final long MEGABYTE = 1 << 20;
    private static final int COPIES = 4;
    private static final long LARGEST = 21 * MEGABYTE;
    private static final int PATIENCE = 20;

    private final Semaphore megabytes;
    private final int most;

    public Slots() {
        this(Runtime.getRuntime().maxMemory() / 4);
    }

    Slots(long budget) {
        most = Math.max(need(LARGEST), (int) Math.min(budget / MEGABYTE, Integer.MAX_VALUE));
        megabytes = new Semaphore(most, true);
    }

    /**
     * Runs the work once there is room for it.
     *
     * @param declared length of the request in bytes; negative when it is not declared
     * @throws Busy there was no room in time
     */
    public <T> T within(long declared, Supplier<T> work) {
        int need = need(declared < 0 ? LARGEST : Math.min(declared, LARGEST));
        acquire(need);
        try {
            return work.get();
        } finally {
            megabytes.release(need);
        }
    }

    int free() {
        return megabytes.availablePermits();
    }

    private void acquire(int need) {
        try {
            if (!megabytes.tryAcquire(need, PATIENCE, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    private static int need(long bytes) {
        return (int) (bytes * COPIES / MEGABYTE) + 1;
    }
}
