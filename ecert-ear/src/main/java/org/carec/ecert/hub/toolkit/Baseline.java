package org.carec.ecert.hub.toolkit;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carec.ecert.signature.Evidence;
import org.carec.ecert.signature.Level;
import org.carec.ecert.signature.PdfSigner;
import org.carec.ecert.signature.SigningRequest;
import org.carec.ecert.signature.TimeStampSource;
import org.carec.ecert.signature.VerificationProfile;

/** Makes a signature of a baseline level (ETSI EN 319 142-1, clause 6): signs, adds the evidence, stamps all of it. */
final class Baseline {

    private final Level level;
    private final KnownCertificates known;
    private final Optional<RememberedStamps> stamps;
    private final List<Proof> given;

    Baseline(Level level, KnownCertificates known, Optional<RememberedStamps> stamps, List<Proof> given) {
        this.level = level;
        this.known = known;
        this.stamps = stamps;
        this.given = given;
    }

    Optional<TimeStampSource> timeStamps() {
        return stamps.map(source -> source);
    }

    byte[] sign(byte[] pdf, SigningRequest request) throws IOException, GeneralSecurityException {
        PdfSigner signer = new PdfSigner();
        byte[] signed = signer.sign(pdf, request);
        if (level.compareTo(Level.B_LT) < 0) {
            return signed;
        }
        RememberedStamps source = stamps.orElseThrow();
        byte[] kept = signer.addEvidence(signed, evidence(request.chain().get(0), source));
        return level == Level.B_LTA ? signer.addTimeStamp(kept, source) : kept;
    }

    private Evidence evidence(X509Certificate signer, RememberedStamps source) {
        KnownCertificates all = known.and(source.carried());
        List<List<X509Certificate>> paths = Stream.concat(Stream.of(signer), source.authorities().stream())
                .map(all::path)
                .toList();
        return new EvidenceSearch(given, source.first()).about(paths);
    }

    /** What the verifier says of the result. */
    SelfCheck check(byte[] signed, X509Certificate signer, VerificationProfile profile) {
        List<X509Certificate> authorities =
                stamps.map(RememberedStamps::authorities).orElse(List.of());
        return SelfCheck.of(signed, known.path(signer), authorities, profile, level);
    }
}
