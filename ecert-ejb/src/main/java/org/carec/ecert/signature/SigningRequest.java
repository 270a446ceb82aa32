package org.carec.ecert.signature;

import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What it takes to sign a PDF.
 *
 * @param key private key of the first certificate: RSA, EC, Ed25519, or BouncyCastle's GOST R 34.10-2012
 * @param chain the signer's certificate and those between it and the national CA, in order; the CA's own may be last
 * @param digest {@code SHA-256}, {@code SHA-384} or {@code SHA-512}; Ed25519 and GOST have one of their own
 * @param pss for an RSA key: PSS instead of PKCS#1 v1.5
 * @param timeStamps source of the time-stamp; without one the signature is B-B, with one B-T
 * @param signingTime written as {@code /M}, to the second
 * @param name who signs, written as {@code /Name}
 * @param reason why, written as {@code /Reason}
 * @param location where, written as {@code /Location}
 * @param token provider of the security token that keeps the key and alone can sign with it; empty where the key itself is at hand
 */
public record SigningRequest(
        PrivateKey key,
        List<X509Certificate> chain,
        String digest,
        boolean pss,
        Optional<TimeStampSource> timeStamps,
        Instant signingTime,
        Optional<String> name,
        Optional<String> reason,
        Optional<String> location,
        Optional<Provider> token) {

    public SigningRequest {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("A signature needs the signer's certificate");
        }
    }

    /** A B-B signature with SHA-256 and, for RSA, PKCS#1 v1.5. */
    public static SigningRequest of(PrivateKey key, List<X509Certificate> chain, Instant signingTime) {
        return new SigningRequest(
                key,
                chain,
                "SHA-256",
                false,
                Optional.empty(),
                signingTime,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, time-stamped: B-T. */
    public SigningRequest stampedBy(TimeStampSource source) {
        return new SigningRequest(
                key, chain, digest, pss, Optional.of(source), signingTime, name, reason, location, token);
    }

    /** The same with another digest, and PSS or not. */
    public SigningRequest with(String otherDigest, boolean withPss) {
        return new SigningRequest(
                key, chain, otherDigest, withPss, timeStamps, signingTime, name, reason, location, token);
    }

    /** The same with what a reader shows about the signature. */
    public SigningRequest describedAs(String who, String why, String place) {
        return new SigningRequest(
                key,
                chain,
                digest,
                pss,
                timeStamps,
                signingTime,
                Optional.of(who),
                Optional.of(why),
                Optional.of(place),
                token);
    }
}
