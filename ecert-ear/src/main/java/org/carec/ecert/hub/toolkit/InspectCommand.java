package org.carec.ecert.hub.toolkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.carec.ecert.signature.NeededRelaxations;
import org.carec.ecert.signature.PdfVerifier;
import org.carec.ecert.signature.SignatureReport;
import org.carec.ecert.signature.TrustBasis;
import org.carec.ecert.signature.UnverifiedPdf;
import org.carec.ecert.signature.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inspect}: what the strict verifier says of a file's signature, and what to change, without a hub and without a network. */
@Command(
        name = "inspect",
        description = {
            "Explains a PDF's signature and what to change for it to conform. Needs no hub and no network.",
            "Whom to trust is said by certificates. Revocation is asked about when a list or an answer is given (--crl, --ocsp); the hub always asks.",
            "What a body may certify only the hub knows: see verify."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every file is accepted",
            "1:a file is refused or undetermined",
            "2:a file or an option could not be used; the message says what to do"
        },
        exitCodeOnExecutionException = 2,
        exitCodeOnInvalidInput = 2,
        mixinStandardHelpOptions = true)
public final class InspectCommand implements Callable<Integer> {

    /** The verifier reckons in certificates' times, which have four-digit years (RFC 5280, 4.1.2.5). */
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The signed PDFs.")
    private List<Path> files;

    @Mixin
    private TrustOptions trust;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "Examine as if it were that time, e.g. 2026-03-02T12:00:00Z (default: now).")
    private String at;

    @Option(names = "--json", description = "One line of JSON a file.")
    private boolean json;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write a validation report on all files there too (ETSI TS 119 102-2, XML, not signed).")
    private Path report;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        TrustBasis basis = trust.basis();
        Instant time = at == null ? Clock.systemUTC().instant() : time();
        Function<Inspection, String> words = json ? InspectionJson::line : new InspectionText(basis, time)::block;
        int status = 0;
        List<ValidationReport.Examined> examined = new ArrayList<>();
        for (Path file : files) {
            try {
                Inspection inspection = inspect(file, basis, time);
                examined.add(inspection.examined(time));
                spec.commandLine().getOut().println(words.apply(inspection));
                status = Math.max(status, inspection.accepted() ? 0 : 1);
            } catch (ToolkitProblem problem) {
                spec.commandLine().getErr().println("ecert-hub: " + OneLine.of(problem.getMessage()));
                status = 2;
            }
        }
        if (report != null && !examined.isEmpty()) {
            InputFile.write(
                    report, ValidationReport.of(examined, Inspection::words).getBytes(UTF_8));
        }
        return status;
    }

    /** One octet more than the verifier's limit is enough for it to say that the file is too large. */
    private static Inspection inspect(Path file, TrustBasis basis, Instant time) {
        UnverifiedPdf pdf = new UnverifiedPdf(InputFile.beginning(file, UnverifiedPdf.LIMIT + 1));
        PdfVerifier verifier = new PdfVerifier();
        SignatureReport said = verifier.examine(pdf, basis, time);
        boolean refused = !said.passed() && !said.mayPassLater();
        return new Inspection(
                file.toString(),
                InputFile.sha256(file),
                said,
                refused ? new NeededRelaxations(verifier).of(pdf, basis, time) : Optional.empty());
    }

    private Instant time() {
        Instant time;
        try {
            time = Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw new ToolkitProblem("--at \"" + at + "\" is no time.", "Write it like 2026-03-02T12:00:00Z.", e);
        }
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new ToolkitProblem("--at \"" + at + "\" is out of range.", "Give a time from 1970 to 9999.");
        }
        return time;
    }
}
