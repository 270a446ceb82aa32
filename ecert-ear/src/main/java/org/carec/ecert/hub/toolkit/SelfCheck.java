package org.carec.ecert.hub.toolkit;

import static java.util.stream.Collectors.toMap;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.carec.ecert.signature.SignerDirectory;
import org.carec.ecert.signature.TrustBasis;
import org.carec.ecert.signature.UnverifiedPdf;
import org.carec.ecert.signature.VerificationProfile;

/**
 * What the strict verifier says of a file that was just signed, as if the hub had registered the signers, the self-signed CA above him and the
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
            List<List<X509Certificate>> paths,
            List<X509Certificate> authorities,
            VerificationProfile profile,
            Level made) {
        List<X509Certificate> anchors = paths.stream()
                .filter(path -> path.size() > 1)
                .map(path -> path.get(path.size() - 1))
                .distinct()
                .toList();
        Map<String, RegisteredSigner> signers = paths.stream()
                .map(path -> new RegisteredSigner(KeyProof.id(path.get(0)), path.get(0)))
                .collect(toMap(RegisteredSigner::keyId, signer -> signer, (one, same) -> one));
        SignerDirectory directory =
                sha256 -> Optional.ofNullable(signers.get(HexFormat.of().formatHex(sha256)));
        boolean pathKnown = paths.stream().allMatch(path -> path.size() > 1);
        boolean lasting = made.compareTo(Level.B_LT) >= 0;
        RevocationSource own = lasting ? RevocationSource.NOTHING_KNOWN : RevocationSource.NOT_ASKED;
        SignatureReport report = new PdfVerifier()
                .examine(
                        new UnverifiedPdf(signed),
                        new TrustBasis(directory, anchors, authorities, profile, own),
                        Clock.systemUTC().instant());
        List<SignatureFinding> faults = report.findings().stream()
                .filter(found -> pathKnown || !PATH.contains(found.code()))
                .filter(found -> lasting || !found.verdictCode().equals(TRY_LATER))
                .toList();
        return new SelfCheck(report.facts().map(SelfCheck::newest).orElse(made), faults, pathKnown);
    }

    /** The level of the signature that was made last. */
    private static Level newest(SignedFacts facts) {
        return facts.all().get(facts.all().size() - 1).level();
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
