package org.carec.ecert.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of a signed PDF, as a country has agreed on it: the strict profile, but for the switches and algorithms named here.
 *
 * @param name such as {@code strict}
 * @param version goes up with each change; name and version stand in every verdict
 * @param country ISO 3166-1 alpha-2, where it is one country's
 * @param relaxations the switches that are on
 * @param algorithms what may be signed with, and until when
 */
public record VerificationProfile(
        String name, int version, Optional<String> country, Set<Relaxation> relaxations, AlgorithmPolicy algorithms) {

    /** Streebog takes ten times as long as SHA-256: no more than a fraction of a second. */
    private static final int GOST_OCTETS = 4 * 1024 * 1024;

    private static final VerificationProfile STRICT = shipped("strict");

    public VerificationProfile {
        relaxations = Set.copyOf(relaxations);
    }

    /** The default: no switch is on. */
    public static VerificationProfile strict() {
        return STRICT;
    }

    /**
     * Reads a profile.
     *
     * @param source what the messages call it, such as the file's name
     * @param text the file, UTF-8
     * @throws ProfileRefused when anything in it is unknown, malformed, missing or twice
     */
    public static VerificationProfile read(String source, byte[] text) {
        return new ProfileFile(ProfileLines.of(source, text)).read();
    }

    private static VerificationProfile shipped(String name) {
        String file = name + ".properties";
        try (InputStream in = VerificationProfile.class.getResourceAsStream("/profiles/" + file)) {
            return read(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean allows(Relaxation relaxation) {
        return relaxations.contains(relaxation);
    }

    /** Whether this key may be used that way, at that time. */
    void require(KeyKind key, SignatureAlgorithm algorithm, Instant time, String where) {
        requireAgreed(key, where);
        algorithms.require(key, algorithm, time, where);
    }

    /** Whether this key may be used any way, at that time. */
    void require(KeyKind key, Instant time, String where) {
        requireAgreed(key, where);
        algorithms.require(key, time, where);
    }

    private void requireAgreed(KeyKind key, String where) {
        if (key.family() == KeyKind.Family.GOST_CURVE && !allows(Relaxation.GOST)) {
            throw new Refusal(CmsFault.KEY_NOT_ALLOWED, where);
        }
    }

    /** Whether so many octets may be digested so. */
    void require(Digest digest, long octets, String where) {
        if (digest.isGost() && !allows(Relaxation.GOST)) {
            throw new Refusal(CmsFault.DIGEST_NOT_ALLOWED, where);
        }
        if (digest.isGost() && octets > GOST_OCTETS) {
            throw new Refusal(CmsFault.TOO_LARGE_FOR_GOST, octets + " octets");
        }
    }

    /** The same with other switches on: for trying what a file would need, not for judging it. */
    VerificationProfile with(Set<Relaxation> others) {
        return new VerificationProfile(name, version, country, others, algorithms);
    }

    /** As verdicts carry it: name and version. */
    public String described() {
        return name + " " + version;
    }
}
