package org.carec.ecert.hub.toolkit;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.signature.ProfileRefused;
import org.carec.ecert.signature.RegisteredSigner;
import org.carec.ecert.signature.RevocationEvidence;
import org.carec.ecert.signature.RevocationSource;
import org.carec.ecert.signature.TrustBasis;
import org.carec.ecert.signature.VerificationProfile;
import picocli.CommandLine.Option;

/** Whom to trust, said by certificates in files: they stand for the hub's registries. */
final class TrustOptions {

    @Option(
            names = "--signer",
            paramLabel = "CERT.pem",
            description = "Certificate of a registered signing key; may be repeated.")
    private List<Path> signers = new ArrayList<>();

    @Option(
            names = "--anchor",
            paramLabel = "CA.pem",
            description = "Certificates of registered national CAs; may be repeated.")
    private List<Path> anchors = new ArrayList<>();

    @Option(
            names = "--tsa-anchor",
            paramLabel = "CERT.pem",
            description = "Certificates of registered time-stamp authorities; may be repeated.")
    private List<Path> timeStampAuthorities = new ArrayList<>();

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "A country's signature profile (default: the strict one).")
    private Path profile;

    @Option(
            names = "--crl",
            paramLabel = "FILE",
            description = "Certificate revocation list of a CA on the path, DER or PEM; may be repeated."
                    + " With one, every certificate below the national CA must be found not revoked.")
    private List<Path> lists = new ArrayList<>();

    @Option(
            names = "--ocsp",
            paramLabel = "FILE",
            description = "OCSP answer about a certificate on the path, DER; may be repeated, and asks as --crl does.")
    private List<Path> answers = new ArrayList<>();

    /** A signer's key id is the hub's: SHA-256 of its certificate in hex. */
    TrustBasis basis() {
        Map<String, RegisteredSigner> registered = new HashMap<>();
        for (X509Certificate certificate : certificates("--signer", signers)) {
            String id = KeyProof.id(certificate);
            registered.put(id, new RegisteredSigner(id, certificate));
        }
        return new TrustBasis(
                sha256 -> Optional.ofNullable(registered.get(HexFormat.of().formatHex(sha256))),
                certificates("--anchor", anchors),
                certificates("--tsa-anchor", timeStampAuthorities),
                profile(profile),
                revocation());
    }

    /** The profile in that file; the strict one where there is none. */
    static VerificationProfile profile(Path file) {
        try {
            return file == null
                    ? VerificationProfile.strict()
                    : VerificationProfile.read(file.toString(), InputFile.bytes(file));
        } catch (ProfileRefused e) {
            throw new ToolkitProblem("--profile cannot be used.", e.getMessage(), e);
        }
    }

    private RevocationSource revocation() {
        if (lists.isEmpty() && answers.isEmpty()) {
            return RevocationSource.NOT_ASKED;
        }
        RevocationEvidence given = EvidenceFiles.evidence(lists, answers);
        return certificate -> given;
    }

    private static List<X509Certificate> certificates(String option, List<Path> files) {
        List<X509Certificate> all = new ArrayList<>();
        for (Path file : files) {
            for (X509Certificate certificate : Pem.certificates(file)) {
                requireVersion3(certificate, option + " " + file);
                all.add(certificate);
            }
        }
        return all;
    }

    /** The verifier takes no other; said here, it is not blamed on the files under examination. */
    private static void requireVersion3(X509Certificate certificate, String where) {
        if (certificate.getVersion() != 3) {
            throw new ToolkitProblem(
                    where + " is an X.509 certificate of version " + certificate.getVersion() + ".",
                    "Give one of version 3: the hub registers no other.");
        }
    }
}
