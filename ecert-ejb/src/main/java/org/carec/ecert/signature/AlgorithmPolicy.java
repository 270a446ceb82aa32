package org.carec.ecert.signature;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carec.ecert.signature.SignatureAlgorithm.Scheme;

/**
 * Which keys may sign how, and until when: the data of a profile. It can only choose among what the verifier knows; nothing weak can be
 * written into it.
 */
public final class AlgorithmPolicy {

    private final List<Accepted> accepted;

    AlgorithmPolicy(List<Accepted> accepted) {
        this.accepted = List.copyOf(accepted);
    }

    /**
     * One line of the policy.
     *
     * @param least smallest key in bits
     * @param most largest key in bits
     * @param ends the first day (UTC) on which it is not accepted any more
     */
    record Accepted(Scheme scheme, int least, int most, Set<Digest> digests, Optional<LocalDate> ends) {

        Accepted {
            digests = Set.copyOf(digests);
        }

        boolean overlaps(Accepted other) {
            return scheme == other.scheme && least <= other.most && other.least <= most;
        }

        private boolean takes(int bits) {
            return bits >= least && bits <= most;
        }

        private boolean ended(Instant time) {
            return ends.map(day ->
                            !time.isBefore(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                    .orElse(false);
        }
    }

    boolean knows(Scheme scheme) {
        return accepted.stream().anyMatch(line -> line.scheme == scheme);
    }

    /** Whether this key may be used that way, at that time. */
    void require(KeyKind key, SignatureAlgorithm algorithm, Instant time, String where) {
        Accepted line = lineOf(key, algorithm, where);
        boolean fits = algorithm.scheme().canUse(algorithm.digest(), key.bits());
        if (!fits || !line.digests.contains(algorithm.digest())) {
            throw new Refusal(CmsFault.DIGEST_NOT_ALLOWED, where);
        }
        if (line.ended(time)) {
            throw new Refusal(CmsFault.ALGORITHM_EXPIRED, where);
        }
    }

    private Accepted lineOf(KeyKind key, SignatureAlgorithm algorithm, String where) {
        Fault fault = CmsFault.KEY_NOT_ALLOWED;
        for (Accepted line : accepted) {
            if (line.scheme.family() == key.family() && line.takes(key.bits())) {
                if (line.scheme == algorithm.scheme()) {
                    return line;
                }
                fault = CmsFault.SIGNATURE_ALGORITHM_NOT_ALLOWED;
            }
        }
        throw new Refusal(fault, where);
    }

    /** Whether this key may be used any way, at that time. */
    void require(KeyKind key, Instant time, String where) {
        List<Accepted> ofKey = accepted.stream()
                .filter(line -> line.scheme.family() == key.family() && line.takes(key.bits()))
                .toList();
        if (ofKey.isEmpty()) {
            throw new Refusal(CmsFault.KEY_NOT_ALLOWED, where);
        }
        if (ofKey.stream().allMatch(line -> line.ended(time))) {
            throw new Refusal(CmsFault.ALGORITHM_EXPIRED, where);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AlgorithmPolicy policy && policy.accepted.equals(accepted);
    }

    @Override
    public int hashCode() {
        return accepted.hashCode();
    }

    @Override
    public String toString() {
        return accepted.toString();
    }
}
