package org.carec.ecert.signature;

import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The registered certificates in the form they are judged in, so that one is taken apart once and not with every document. Known by their
 * exact octets. What a file brings along is looked up here and never put here.
 */
final class TrustedCertificates {

    static final int LIMIT = 2_000;

    private static final Map<X509Certificate, Certificate> KNOWN = new ConcurrentHashMap<>();
    private static final Map<ByteBuffer, Certificate> BY_OCTETS = new ConcurrentHashMap<>();

    private TrustedCertificates() {}

    /** The same as read before, if it was. When there are too many, all are forgotten: it happens once in thousands of signers. */
    static Certificate read(X509Certificate given, Function<X509Certificate, Certificate> reader) {
        Certificate known = KNOWN.get(given);
        if (known == null) {
            known = reader.apply(given);
            if (KNOWN.size() >= LIMIT) {
                forget();
            }
            KNOWN.put(given, known);
            BY_OCTETS.put(octets(known.der()), known);
        }
        return known;
    }

    static Optional<Certificate> find(Der brought) {
        return Optional.ofNullable(BY_OCTETS.get(octets(brought)));
    }

    /** Equal where the octets are. */
    private static ByteBuffer octets(Der certificate) {
        return ByteBuffer.wrap(certificate.data(), certificate.start(), certificate.end() - certificate.start());
    }

    static void forget() {
        KNOWN.clear();
        BY_OCTETS.clear();
    }

    static int size() {
        return KNOWN.size();
    }
}
