package org.carec.ecert.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What was looked for within the last two seconds, and found. It is given again only while nothing has happened since its look began, and for two
 * seconds from then, however long the look took (VER-13).
 */
final class Recent<K, V> {

    private static final Duration KEPT = Duration.ofSeconds(2);

    private final LongSupplier changes;
    private final Cache<K, Found<V>> found;

    /**
     * What was found.
     *
     * @param change count of what had happened when the look began
     * @param began nanoseconds, see {@link System#nanoTime}
     */
    private record Found<V>(V value, long change, long began) {}

    /** @param changes counts what has happened */
    Recent(int most, LongSupplier changes) {
        this.changes = changes;
        this.found =
                Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(most).build();
    }

    V get(K key, Supplier<V> look) {
        return get(key, look, any -> true);
    }

    /** What was found, or is found now; kept if it is worth it. */
    V get(K key, Supplier<V> look, Predicate<V> worth) {
        var hit = found.getIfPresent(key);
        return hit != null && holds(hit) ? hit.value() : find(key, look, worth);
    }

    private boolean holds(Found<V> hit) {
        return hit.change() == changes.getAsLong() && System.nanoTime() - hit.began() < KEPT.toNanos();
    }

    private V find(K key, Supplier<V> look, Predicate<V> worth) {
        var change = changes.getAsLong();
        var began = System.nanoTime();
        var value = look.get();
        if (worth.test(value)) {
            found.put(key, new Found<>(value, change, began));
        }
        return value;
    }
}
