package org.carec.ecert.hub.toolkit;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.platform.Words;
import org.carec.ecert.signature.Level;
import org.carec.ecert.signature.PdfVerifier;
import org.carec.ecert.signature.RegisteredSigner;
import org.carec.ecert.signature.RevocationSource;
import org.carec.ecert.signature.SignatureFinding;
import org.carec.ecert.signature.SignatureReport;
import org.carec.ecert.signature.SignedFacts;
import org.carec.ecert.signature.TrustBasis;
import org.carec.ecert.signature.UnverifiedPdf;
import org.carec.ecert.signature.VerificationProfile;

/**
 * What the strict verifier says of a file that was just signed, as if the hub had registered the signer, the self-signed CA above him and the
 * authority that stamped. Where no such CA is known, the path is left to the hub; so is what the hub alone may know of revocation.
 *
 * @param level the verifier's; where it could not look at everything, the one that was made
 * @param faults what the hub would refuse the file for
 * @param pathKnown whether the path was looked at too
 */
record SelfCheck(Level level, List<SignatureFinding> faults, boolean pathKnown) {

    private static final Sentences ENGLISH = Sentences.in(Locale.ENGLISH);
    private static final String TRY_LATER = "TRY_LATER";
    private static final Set<String> PATH = Set.of("NO_PATH");

    static SelfCheck of(
            byte[] signed,
            List<X509Certificate> path,
            List<X509Certificate> authorities,
            VerificationProfile profile,
            Level made) {
        X509Certificate top = path.get(path.size() - 1);
        List<X509Certificate> anchors = path.size() > 1 ? List.of(top) : List.of();
        RegisteredSigner signer = new RegisteredSigner(KeyProof.id(path.get(0)), path.get(0));
        boolean lasting = made.compareTo(Level.B_LT) >= 0;
        RevocationSource own = lasting ? RevocationSource.NOTHING_KNOWN : RevocationSource.NOT_ASKED;
        SignatureReport report = new PdfVerifier()
                .examine(
                        new UnverifiedPdf(signed),
                        new TrustBasis(sha256 -> Optional.of(signer), anchors, authorities, profile, own),
                        Clock.systemUTC().instant());
        List<SignatureFinding> faults = report.findings().stream()
                .filter(found -> !(anchors.isEmpty() && PATH.contains(found.code())))
                .filter(found -> lasting || !found.verdictCode().equals(TRY_LATER))
                .toList();
        return new SelfCheck(report.facts().map(SignedFacts::level).orElse(made), faults, !anchors.isEmpty());
    }

    boolean holds() {
        return faults.isEmpty();
    }

    /** Each fault in words. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (SignatureFinding fault : faults) {
            Words words = ENGLISH.fault(fault.code());
            lines.add("  " + fault.code() + "  " + OneLine.of(fault.where()));
            lines.add("    " + words.sentence());
            lines.add("    To do: " + words.remedy());
        }
        return lines;
    }
}
