package org.carec.ecert.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How much of the heap all files under examination may take together: a quarter. A file needs about four times its size, and what its
 * streams may unpack to, which does not depend on its size. One that does not fit in waits a little and is then told to come back.
 */
@ApplicationScoped
public class Slots {

    private static final long MEGABYTE = 1 << 20;
    private static final int COPIES = 4;

    /** Beyond this an examination unpacks nothing: structure, or afterwards text, each within its own limit. */
    private static final int UNPACKED = 64;

    private static final long LARGEST = 21 * MEGABYTE;
    private static final int PATIENCE = 20;

    private final Semaphore megabytes;

    public Slots() {
        this(Runtime.getRuntime().maxMemory() / 4);
    }

    Slots(long budget) {
        var most = Math.max(need(LARGEST), (int) Math.min(budget / MEGABYTE, Integer.MAX_VALUE));
        megabytes = new Semaphore(most, true);
    }

    /**
     * Reads and examines a file once there is room for it.
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
        return (int) (bytes * COPIES / MEGABYTE) + UNPACKED;
    }
}
