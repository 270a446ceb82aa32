package org.carec.ecert.revocation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.carec.ecert.signature.RevocationEvidence;

/**
 * Lists as the verifier reads them, by their SHA-256, so that a list is fetched from the database and verified once on each node. Whether it is still the
 * one that is kept is asked each time (RVL-3).
 */
@ApplicationScoped
class KnownLists {

    private static final int MOST = 32;

    private final Cache<String, RevocationEvidence> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    RevocationEvidence of(KeptList list, Function<KeptList, byte[]> octets) {
        return known.get(list.sha256(), sha256 -> new RevocationEvidence(List.of(octets.apply(list)), List.of()));
    }
}
