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
    Clock clock;

    @Inject
    @ConfigProperty(name = "ecert.public.url", defaultValue = "http://localhost:8080")
    String hub;

    KeyChallenge challenge(CabCode cab, X509Certificate certificate) {
        var now = clock.instant();
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var row = new ChallengeRow(
                HexFormat.of().formatHex(nonce), cab, Sha256.hex(Certificates.encode(certificate)), now.plus(GOOD_FOR));
        keys.add(row, now);
        var text = row.text(hub);
        var algorithm = ChallengeText.algorithm(certificate.getPublicKey());
        return new KeyChallenge(text.nonce(), text.text(), algorithm, now.plus(GOOD_FOR));
    }

    /** The certificate whose key has signed the challenge and which meets every rule. */
    X509Certificate prove(CabCode cab, ProofOfPossession proof) {
        var certificate = proof.chain().get(0);
        var challenge = keys.lockChallenge(proof.challenge());
        if (!challenge.cab().equals(cab)) {
            throw new ChallengeRefused("There is no such challenge.");
        }
        challenge.use(Sha256.hex(Certificates.encode(certificate)), clock.instant());
        new CertificateRules(certificates.nationalCas(cab.country()), clock.instant()).require(proof.chain());
        if (!challenge.text(hub).isSigned(certificate, proof.octets())) {
            throw new ChallengeRefused("The signature is not one by this certificate's key over the challenge's text.");
        }
        return certificate;
    }

    List<X509Certificate> trusted(Anchor kind) {
        return certificates.all(kind);
    }
}
