package org.carec.ecert.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.carec.ecert.platform.Sha256;

/**
 * Tokens asked about in the last two seconds: a client that sends many requests costs the database one look. On the node where a client
 * is suspended they are forgotten at once, on the others after those two seconds (IDE-2). Only what works is remembered, so that guessed
 * tokens do not fill it.
 */
@ApplicationScoped
class KnownTokens {

    private final Cache<String, Bearer> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(2))
            .maximumSize(10_000)
            .build();

    Optional<Bearer> get(String token, Supplier<Optional<Bearer>> look) {
        var key = Sha256.hex(token);
        var hit = known.getIfPresent(key);
        if (hit != null) {
            return Optional.of(hit);
        }
        var bearer = look.get();
        bearer.ifPresent(b -> known.put(key, b));
        return bearer;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClientChanged changed) {
        known.asMap().values().removeIf(b -> b.principal().getName().equals(changed.id()));
    }
}
