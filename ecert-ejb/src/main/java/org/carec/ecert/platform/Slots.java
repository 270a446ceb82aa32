package org.carec.ecert.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How much of the heap all files under examination may take together: a quarter, half of it for pushes and half for questions, so that
 * strangers' files never keep a push out. A file needs about four times its size, and what its streams may unpack to, which does not depend
 * on its size. One that does not fit in waits a little and is then told to come back. Whoever asks for room has the whole request already:
 * nobody holds room while a slow sender takes his time.
 */
@ApplicationScoped
public class Slots {

    private static final long MEGABYTE = 1 << 20;
    private static final int COPIES = 4;

    /** Beyond this an examination unpacks nothing: structure, or afterwards text, each within its own limit. */
    private static final int UNPACKED = 64;

    private static final long LARGEST = 21 * MEGABYTE;
    private static final int PATIENCE = 20;

    /** What a file is examined for. */
    public enum Purpose {
        PUSH,
        QUESTION
    }

    private final Map<Purpose, Semaphore> megabytes = new EnumMap<>(Purpose.class);

    public Slots() {
        this(Runtime.getRuntime().maxMemory() / 4);
    }

    Slots(long budget) {
        var share = budget / MEGABYTE / Purpose.values().length;
        var most = Math.max(need(LARGEST), (int) Math.min(share, Integer.MAX_VALUE));
        for (var purpose : Purpose.values()) {
            megabytes.put(purpose, new Semaphore(most, true));
        }
    }

    /**
     * Examines a file once there is room for it.
     *
     * @param declared length of the request in bytes; negative when it is not declared
     * @throws Busy there was no room in time
     */
    public <T> T within(Purpose purpose, long declared, Supplier<T> work) {
        int need = need(declared < 0 ? LARGEST : Math.min(declared, LARGEST));
        acquire(purpose, need);
        try {
            return work.get();
        } finally {
            megabytes.get(purpose).release(need);
        }
    }

    int free(Purpose purpose) {
        return megabytes.get(purpose).availablePermits();
    }

    private void acquire(Purpose purpose, int need) {
        try {
            if (!megabytes.get(purpose).tryAcquire(need, PATIENCE, TimeUnit.SECONDS)) {
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
