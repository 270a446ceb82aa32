package org.carec.ecert.hub.toolkit;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.carec.ecert.signature.PdfSigner;
import org.carec.ecert.signature.SigningRequest;
import org.carec.ecert.signature.TimeStampSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sign}: PAdES B-B, or B-T with a time-stamping authority. */
@Command(
        name = "sign",
        description = "Signs a PDF as PAdES B-B, or B-T when a time-stamping authority is given.",
        mixinStandardHelpOptions = true)
public final class SignCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "IN", description = "The PDF to sign.")
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "The signed PDF to write.")
    private Path out;

    @Mixin
    private KeyOptions key;

    @Option(names = "--tsa", paramLabel = "URL", description = "RFC 3161 time-stamping authority; makes B-T.")
    private URI tsa;

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

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!digest.matches("SHA-(256|384|512)")) {
            throw new ToolkitProblem("There is no digest " + digest + ".", "Choose SHA-256, SHA-384 or SHA-512.");
        }
        byte[] pdf = InputFile.pdf(in);
        InputFile.write(out, key.lend(identity -> sign(pdf, request(identity))));
        spec.commandLine().getOut().println("Signed " + (tsa == null ? "B-B" : "B-T") + ": " + out);
        return 0;
    }

    private SigningRequest request(SigningIdentity identity) {
        Optional<TimeStampSource> stamps = Optional.ofNullable(tsa).map(HttpTimeStamps::new);
        return new SigningRequest(
                identity.key(),
                identity.chain(),
                digest,
                pss,
                stamps,
                Clock.systemUTC().instant(),
                Optional.ofNullable(name),
                Optional.ofNullable(reason),
                Optional.ofNullable(location),
                identity.token());
    }

    private byte[] sign(byte[] pdf, SigningRequest request) {
        try {
            return new PdfSigner().sign(pdf, request);
        } catch (IOException e) {
            throw new ToolkitProblem(
                    "Not signed: " + e.getMessage() + ".",
                    "Check that " + in + " is a whole, unencrypted PDF"
                            + (tsa == null ? "." : " and that the TSA works."),
                    e);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new ToolkitProblem(
                    "The key cannot sign that way: " + e.getMessage() + ".", "Try without --pss or another digest.", e);
        }
    }
}
