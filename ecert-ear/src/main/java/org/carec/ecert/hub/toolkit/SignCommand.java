package org.carec.ecert.hub.toolkit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.carec.ecert.signature.PdfSigner;
import org.carec.ecert.signature.Relaxation;
import org.carec.ecert.signature.SigningRequest;
import org.carec.ecert.signature.TimeStampSource;
import org.carec.ecert.signature.VerificationProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sign}: PAdES B-B to B-LTA, with a key in a file or on a token. */
@Command(
        name = "sign",
        description = {
            "Signs a PDF as PAdES B-B, or B-T when a time-stamping authority is given; B-LT and B-LTA when asked for.",
            "The result is examined by the hub's own verifier, and the level it reached is told."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:signed",
            "1:signed and written, but a hub would refuse the file; the message says why",
            "2:nothing was written; the message says what to do"
        },
        exitCodeOnExecutionException = 2,
        exitCodeOnInvalidInput = 2,
        mixinStandardHelpOptions = true)
public final class SignCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "IN", description = "The PDF to sign.")
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "The signed PDF to write.")
    private Path out;

    @Mixin
    private KeyOptions key;

    @Mixin
    private LevelOptions levels;

    @Option(
            names = "--digest",
            defaultValue = "SHA-256",
            description = "SHA-256, SHA-384 or SHA-512 (default: ${DEFAULT-VALUE}).")
    private String digest;

    @Option(names = "--pss", description = "RSASSA-PSS instead of PKCS#1 v1.5 (RSA keys).")
    private boolean pss;

    @Option(names = "--name", description = "Who signs, shown by readers.")
    private String name;

    @Option(names = "--reason", description = "Why, shown by readers.")
    private String reason;

    @Option(names = "--location", description = "Where, shown by readers.")
    private String location;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "The country's signature profile by which the result is examined (default: the strict one).")
    private Path profile;

    @Option(
            names = "--signed-by",
            paramLabel = "CERT.pem",
            description =
                    "For a further signature: the registered certificate of who has signed before; may be repeated."
                            + " Only with a --profile that allows several signatures.")
    private List<Path> before = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!digest.matches("SHA-(256|384|512)")) {
            throw new ToolkitProblem("There is no digest " + digest + ".", "Choose SHA-256, SHA-384 or SHA-512.");
        }
        levels.level(); // before anybody is asked for a PIN
        VerificationProfile examinedBy = TrustOptions.profile(profile);
        byte[] pdf = InputFile.pdf(in);
        requireAgreed(pdf, examinedBy);
        return key.lend(identity -> sign(pdf, identity, examinedBy));
    }

    /** A further signature is a change of the file to whoever has not agreed on it. */
    private void requireAgreed(byte[] pdf, VerificationProfile examinedBy) {
        boolean signed;
        try {
            signed = new PdfSigner().isSigned(pdf);
        } catch (IOException e) {
            throw unreadable(e, ".");
        }
        if (signed && !examinedBy.allows(Relaxation.SEVERAL_SIGNATURES)) {
            throw new ToolkitProblem(
                    in + " is signed already, and the profile allows no further signature.",
                    "Sign the unsigned PDF, or give your country's --profile if it has the switch SEVERAL_SIGNATURES.");
        }
        if (signed && before.isEmpty()) {
            throw new ToolkitProblem(
                    in + " is signed already.", "Give the certificate of who has signed it with --signed-by.");
        }
    }

    private ToolkitProblem unreadable(IOException e, String more) {
        return new ToolkitProblem(
                "Not signed: " + e.getMessage() + ".", "Check that " + in + " is a whole, unencrypted PDF" + more, e);
    }

    private int sign(byte[] pdf, SigningIdentity identity, VerificationProfile examinedBy) {
        KnownCertificates known = levels.known(identity);
        Baseline baseline = new Baseline(levels.level(), known, levels.stamps(), levels.proofs());
        byte[] signed = signed(pdf, baseline, request(identity, known, baseline.timeStamps()));
        InputFile.write(out, signed);
        return told(baseline.check(signed, signers(identity), examinedBy));
    }

    /** The one who signs now, and those before. */
    private List<X509Certificate> signers(SigningIdentity identity) {
        return Stream.concat(Stream.of(identity.certificate()), before().stream())
                .toList();
    }

    private List<X509Certificate> before() {
        return before.stream().map(file -> Pem.certificates(file).get(0)).toList();
    }

    private SigningRequest request(
            SigningIdentity identity, KnownCertificates known, Optional<TimeStampSource> timeStamps) {
        return new SigningRequest(
                identity.key(),
                known.path(identity.certificate()),
                digest,
                pss,
                timeStamps,
                Clock.systemUTC().instant(),
                Optional.ofNullable(name),
                Optional.ofNullable(reason),
                Optional.ofNullable(location),
                identity.token());
    }

    private byte[] signed(byte[] pdf, Baseline baseline, SigningRequest request) {
        try {
            return baseline.sign(pdf, request, before());
        } catch (IOException e) {
            throw unreadable(e, request.timeStamps().isEmpty() ? "." : " and that the TSA works.");
        } catch (GeneralSecurityException | ProviderException e) {
            throw new ToolkitProblem(
                    "The key cannot sign that way: " + e.getMessage() + ".", "Try without --pss or another digest.", e);
        }
    }

    private int told(SelfCheck check) {
        PrintWriter said = spec.commandLine().getOut();
        if (!check.holds()) {
            PrintWriter complaint = spec.commandLine().getErr();
            complaint.println("ecert-hub: " + out + " was written, but a hub would refuse it:");
            check.lines().forEach(complaint::println);
            return 1;
        }
        said.println("Signed " + LevelOptions.spelt(check.level()) + ": " + out);
        if (!check.pathKnown()) {
            said.println("  The path to a national CA was not checked: no CA above the signer is known. Give --chain.");
        }
        return check.level() == levels.level() ? 0 : 1;
    }
}
