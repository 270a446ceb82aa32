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

    /**
     * Signs.
     *
     * @param before who has signed the file already: what lasts needs evidence about them too
     */
    byte[] sign(byte[] pdf, SigningRequest request, List<X509Certificate> before)
            throws IOException, GeneralSecurityException {
        PdfSigner signer = new PdfSigner();
        byte[] signed = signer.sign(pdf, request);
        if (level.compareTo(Level.B_LT) < 0) {
            return signed;
        }
        RememberedStamps source = stamps.orElseThrow();
        byte[] kept = signer.addEvidence(signed, evidence(signers(request, before), source));
        return level == Level.B_LTA ? signer.addTimeStamp(kept, source) : kept;
    }

    private static List<X509Certificate> signers(SigningRequest request, List<X509Certificate> before) {
        return Stream.concat(request.chain().stream().limit(1), before.stream()).toList();
    }

    private Evidence evidence(List<X509Certificate> signers, RememberedStamps source) {
        KnownCertificates all = known.and(source.carried());
        List<List<X509Certificate>> paths = Stream.concat(signers.stream(), source.authorities().stream())
                .map(all::path)
                .toList();
        return new EvidenceSearch(given, source.first()).about(paths);
    }

    /**
     * What the verifier says of the result.
     *
     * @param signers the one who signed now, then those before
     */
    SelfCheck check(byte[] signed, List<X509Certificate> signers, VerificationProfile profile) {
        List<X509Certificate> authorities =
                stamps.map(RememberedStamps::authorities).orElse(List.of());
        List<List<X509Certificate>> paths = signers.stream().map(known::path).toList();
        return SelfCheck.of(signed, paths, authorities, profile, level);
    }
}
