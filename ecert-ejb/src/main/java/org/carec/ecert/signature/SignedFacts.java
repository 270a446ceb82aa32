package org.carec.ecert.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a passed signature proves: a file's first, with those that others made after it, if its profile allows them.
 *
 * @param level PAdES baseline level
 * @param signerCertificateSha256 SHA-256 over the signer's certificate, 64 lower-case hex digits
 * @param keyId the registered key that signed
 * @param signatureValueSha256 SHA-256 over the signature value, 64 lower-case hex digits; it names the signature. A hash over the whole file
 *     would not: hex case and padding of the signature are not signed
 * @param claimedSigningTime the signature dictionary's {@code /M}: the signer's claim, proof of nothing
 * @param timeStampTime the earliest time a registered time-stamp authority vouches for, from level B-T on
 * @param documentTimeStamps times of the document time-stamps, oldest first
 * @param digestAlgorithm such as {@code SHA-256}
 * @param signatureAlgorithm such as {@code RSA-2048 PKCS#1 v1.5} or {@code ECDSA P-256}
 * @param signedBytes number of octets the signature covers
 * @param profile name and version of the profile it was judged by, such as {@code strict 1}
 * @param revocation by what the certificates were found not revoked, and which was revoked later
 * @param further what each further signature proves, in the order they were made; they have none further
 */
public record SignedFacts(
        Level level,
        String signerCertificateSha256,
        String keyId,
        String signatureValueSha256,
        Instant claimedSigningTime,
        Optional<Instant> timeStampTime,
        List<Instant> documentTimeStamps,
        String digestAlgorithm,
        String signatureAlgorithm,
        long signedBytes,
        String profile,
        RevocationFacts revocation,
        List<SignedFacts> further) {

    public SignedFacts {
        documentTimeStamps = List.copyOf(documentTimeStamps);
        further = List.copyOf(further);
    }

    SignedFacts with(List<SignedFacts> others) {
        return new SignedFacts(
                level,
                signerCertificateSha256,
                keyId,
                signatureValueSha256,
                claimedSigningTime,
                timeStampTime,
                documentTimeStamps,
                digestAlgorithm,
                signatureAlgorithm,
                signedBytes,
                profile,
                revocation,
                others);
    }

    /** This signature's facts and those of the further ones. */
    public List<SignedFacts> all() {
        return Stream.concat(Stream.of(this), further.stream()).toList();
    }
}
