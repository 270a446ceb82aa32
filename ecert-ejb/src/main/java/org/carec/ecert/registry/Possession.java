package org.carec.ecert.registry;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.signature.SignatureFinding;
import org.carec.ecert.signature.UnverifiedSigner;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How a CAB proves that it holds the key of a certificate that documents may be signed with. */
class Possession {

    private static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final int NONCE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Keys keys;

    @Inject
    TrustedCertificates certificates;

    @Inject
    CountryProfiles profiles;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "ecert.public.url", defaultValue = "http://localhost:8080")
    String hub;

    KeyChallenge challenge(CabCode cab, X509Certificate certificate) {
        var now = clock.instant();
        var signer = signer(cab, List.of(certificate));
        requireNothing(signer.examineKey(now));
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var row = new ChallengeRow(
                HexFormat.of().formatHex(nonce), cab, Sha256.hex(Certificates.encode(certificate)), now.plus(GOOD_FOR));
        keys.add(row, now);
        var text = row.text(hub);
        return new KeyChallenge(text.nonce(), text.text(), signer.algorithm(), now.plus(GOOD_FOR));
    }

    /** The certificate whose key has signed the challenge and which meets every rule. */
    X509Certificate prove(CabCode cab, ProofOfPossession proof) {
        var certificate = proof.chain().get(0);
        var challenge = keys.lockChallenge(proof.challenge());
        if (!challenge.cab().equals(cab)) {
            throw new ChallengeRefused("There is no such challenge.");
        }
        challenge.use(Sha256.hex(Certificates.encode(certificate)), clock.instant());
        var signer = signer(cab, proof.chain());
        requireNothing(signer.examine(certificates.nationalCas(cab.country()), clock.instant()));
        if (!signer.hasSigned(challenge.text(hub).octets(), proof.octets())) {
            throw new ChallengeRefused("The signature is not one by this certificate's key over the challenge's text.");
        }
        return certificate;
    }

    /** By the rules of package signature and the profile of the CAB's country: what is registered here is what will be taken there. */
    private UnverifiedSigner signer(CabCode cab, List<X509Certificate> chain) {
        return new UnverifiedSigner(chain, profiles.of(cab.country()));
    }

    private static void requireNothing(List<SignatureFinding> found) {
        if (!found.isEmpty()) {
            throw new CertificateRefused(found);
        }
    }

    List<X509Certificate> trusted(Anchor kind) {
        return certificates.all(kind);
    }
}
