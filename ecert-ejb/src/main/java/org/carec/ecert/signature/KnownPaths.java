package org.carec.ecert.signature;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The paths that were found to hold, so that a CA's signatures are computed once and not with every document. A path is known by the exact
 * octets of its certificates and of the anchors it was tried with. Whether it is in force at a time, and its algorithms still accepted, is
 * not remembered: that is judged each time. A path that does not hold is forgotten at once, so that nobody fills the memory with forgeries.
 */
final class KnownPaths {

    static final int LIMIT = 2_000;

    private final Map<Path, X509Certificate> anchors = new ConcurrentHashMap<>();

    /** Certificates are equal when their octets are. */
    record Path(List<X509Certificate> certificates, Set<X509Certificate> candidates) {

        Path {
            certificates = List.copyOf(certificates);
            candidates = Set.copyOf(candidates);
        }
    }

    /** The anchor that vouches for a path found before. */
    Optional<X509Certificate> anchorOf(Path path) {
        return Optional.ofNullable(anchors.get(path));
    }

    /** Takes a path that holds. When there are too many, all are forgotten: it happens once in thousands of signers. */
    void remember(Path path, X509Certificate anchor) {
        if (anchors.size() >= LIMIT) {
            anchors.clear();
        }
        anchors.put(path, anchor);
    }

    int size() {
        return anchors.size();
    }
}
