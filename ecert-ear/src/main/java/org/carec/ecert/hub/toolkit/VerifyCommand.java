package org.carec.ecert.hub.toolkit;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: asks the hub about a number, a QR code's content, a SHA-256 or a file. */
@Command(
        name = "verify",
        description = "Asks the hub whether a document is genuine and in force.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:VALID",
            "1:INVALID",
            "2:UNDETERMINED: not confirmed, try again",
            "3:no answer was to be had",
            "64:wrong use of the command"
        },
        exitCodeOnExecutionException = 3,
        exitCodeOnInvalidInput = 64,
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DOCUMENT", description = "A PDF file, document number, QR content or SHA-256 in hex.")
    private String document;

    @Option(
            names = "--import",
            paramLabel = "CC",
            description = "Importing country, e.g. PK: is the document accepted there?")
    private String importCountry;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "Judge the status at that time, e.g. 2026-03-02T12:00:00Z.")
    private String at;

    @Mixin
    private HubOptions hub;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Verdict verdict = hub.any().verify(question());
        PrintWriter out = spec.commandLine().getOut();
        out.println(verdict.outcome());
        for (Verdict.Finding finding : verdict.findings()) {
            out.println("  " + finding.outcome() + "  " + finding.check()
                    + (finding.code().isEmpty() ? "" : "  " + finding.code())
                    + (finding.sentence().isEmpty() ? "" : ": " + finding.sentence()));
        }
        return verdict.outcome().exitStatus();
    }

    private Question question() {
        Question question = isFile() ? Question.file(InputFile.bytes(Path.of(document))) : Question.about(document);
        Question placed = importCountry == null ? question : question.importedTo(importCountry);
        return at == null ? placed : placed.asOf(at);
    }

    private boolean isFile() {
        try {
            return Files.exists(Path.of(document));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
