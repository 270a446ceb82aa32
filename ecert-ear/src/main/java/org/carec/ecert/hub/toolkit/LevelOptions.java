package org.carec.ecert.hub.toolkit;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carec.ecert.signature.Level;
import picocli.CommandLine.Option;

/** How long a signature is to last, and what it takes. */
final class LevelOptions {

    @Option(
            names = "--level",
            description = "B-B, B-T, B-LT or B-LTA (default: B-T with --tsa, else B-B). From B-LT on the file holds"
                    + " the evidence that nobody on the paths of signer and authority was revoked.")
    private String level;

    @Option(names = "--tsa", paramLabel = "URL", description = "RFC 3161 time-stamping authority, from B-T on.")
    private URI tsa;

    @Option(
            names = "--crl",
            paramLabel = "FILE",
            description =
                    "Revocation list (DER, PEM) for B-LT; may be repeated. With neither --crl nor --ocsp lists and"
                            + " answers are fetched from where the certificates say.")
    private List<Path> lists = new ArrayList<>();

    @Option(names = "--ocsp", paramLabel = "FILE", description = "OCSP answer (DER, PEM) for B-LT; may be repeated.")
    private List<Path> answers = new ArrayList<>();

    @Option(
            names = "--chain",
            paramLabel = "FILE",
            description =
                    "Certificates of CAs above signer and authority, up to the self-signed ones; may be repeated.")
    private List<Path> chain = new ArrayList<>();

    Level level() {
        Level asked = level == null ? (tsa == null ? Level.B_B : Level.B_T) : named();
        if (asked == Level.B_B && tsa != null) {
            throw new ToolkitProblem("B-B has no time-stamp.", "Leave --tsa out, or ask for B-T.");
        }
        if (asked != Level.B_B && tsa == null) {
            throw new ToolkitProblem(spelt(asked) + " needs a time-stamp.", "Give an authority with --tsa.");
        }
        if (asked.compareTo(Level.B_LT) < 0 && !(lists.isEmpty() && answers.isEmpty())) {
            throw new ToolkitProblem("--crl and --ocsp are for B-LT and B-LTA.", "Ask for one with --level.");
        }
        return asked;
    }

    private Level named() {
        return Arrays.stream(Level.values())
                .filter(known -> spelt(known).equals(level))
                .findFirst()
                .orElseThrow(() ->
                        new ToolkitProblem("There is no level " + level + ".", "Choose B-B, B-T, B-LT or B-LTA."));
    }

    /** As ETSI EN 319 142-1 writes it. */
    static String spelt(Level level) {
        return level.name().replace('_', '-');
    }

    Optional<RememberedStamps> stamps() {
        return Optional.ofNullable(tsa).map(address -> new RememberedStamps(new HttpTimeStamps(address)));
    }

    KnownCertificates known(SigningIdentity identity) {
        Stream<X509Certificate> above = chain.stream().flatMap(file -> Pem.certificates(file).stream());
        return new KnownCertificates(
                Stream.concat(identity.chain().stream(), above).toList());
    }

    List<Proof> proofs() {
        return EvidenceFiles.proofs(lists, answers);
    }
}
