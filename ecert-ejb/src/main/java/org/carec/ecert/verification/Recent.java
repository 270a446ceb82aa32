package org.carec.ecert.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What was found within the last two seconds. What was being looked for when something happened is given to whoever asked, and not kept: it may be
 * from before.
 */
final class Recent<K, V> {

    private static final Duration KEPT = Duration.ofSeconds(2);

    private final Cache<K, V> found;

    /** Counts what happened. */
    private final AtomicLong happened = new AtomicLong();

    Recent(int most) {
        found = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(most).build();
    }

    V get(K key, Supplier<V> look) {
        return get(key, look, any -> true);
    }

    /** What was found, or is found now; kept if it is worth it. */
    V get(K key, Supplier<V> look, Predicate<V> worth) {
        var hit = found.getIfPresent(key);
        return hit == null ? find(key, look, worth) : hit;
    }

    private V find(K key, Supplier<V> look, Predicate<V> worth) {
        var before = happened.get();
        var value = look.get();
        if (worth.test(value)) {
            found.put(key, value);
            if (before != happened.get()) {
                found.invalidate(key);
            }
        }
        return value;
    }

    /** Something has happened: nothing found before it is given after it. */
    void forget() {
        happened.incrementAndGet();
        found.invalidateAll();
    }
}
