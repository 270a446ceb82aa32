package org.carec.ecert.hub.toolkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code push}: reserves a number, or sends the signed PDF with its metadata. */
@Command(
        name = "push",
        description = {
            "Sends a signed PDF with its metadata to the hub.",
            "With --reserve it only asks for a number and QR to print in the PDF before signing."
        },
        mixinStandardHelpOptions = true)
public final class PushCommand implements Callable<Integer> {

    @Option(
            names = "--metadata",
            required = true,
            paramLabel = "FILE",
            description = "Metadata JSON (e-coc/1, e-tr/1).")
    private Path metadata;

    @Option(names = "--pdf", paramLabel = "FILE", description = "The signed PDF.")
    private Path pdf;

    @Option(names = "--document-id", paramLabel = "ID", description = "The reserved number printed in the PDF.")
    private String documentId;

    @Option(names = "--reserve", description = "Reserve a number instead of pushing.")
    private boolean reserve;

    @Option(names = "--qr", paramLabel = "FILE", description = "With --reserve: where to write the QR code as PNG.")
    private Path qr;

    @Option(names = "--dry-run", description = "Only check; nothing is stored.")
    private boolean dryRun;

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            description = "Default: derived from the content, so that a repeated command is answered the same.")
    private String idempotencyKey;

    @Mixin
    private HubOptions hub;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (reserve == (pdf != null)) {
            throw new ToolkitProblem("Give either --reserve or --pdf.", "First reserve, then sign, then push the PDF.");
        }
        return reserve ? reserve() : push();
    }

    private int reserve() {
        String facts = InputFile.text(metadata);
        Reservation reservation =
                hub.identified().reserve(facts, key("reserve", facts.getBytes(StandardCharsets.UTF_8)));
        if (qr != null) {
            InputFile.write(qr, Base64.getDecoder().decode(reservation.qrPng()));
        }
        out().println(reservation.documentId());
        out().println(reservation.qrContent());
        return 0;
    }

    private int push() {
        Submission submission =
                new Submission(InputFile.text(metadata), InputFile.pdf(pdf), Optional.ofNullable(documentId));
        if (dryRun) {
            return check(submission);
        }
        byte[] facts = submission.metadata().getBytes(StandardCharsets.UTF_8);
        JsonNode registered = hub.identified().push(submission, key("push", facts, submission.pdf()));
        out().println(registered.path("documentId").asText() + " registered "
                + registered.path("registered").asText());
        return 0;
    }

    /** 0 when the push would be taken, else 1. */
    private int check(Submission submission) {
        JsonNode answer = hub.identified().validate(submission);
        for (JsonNode finding : answer.path("findings")) {
            out().println("  " + finding.path("outcome").asText() + "  "
                    + finding.path("check").asText() + "  "
                    + finding.path("code").asText() + " "
                    + finding.path("pointer").asText() + ": "
                    + finding.path("sentence").asText());
        }
        boolean acceptable = answer.path("acceptable").asBoolean(false);
        out().println(acceptable ? "would be registered" : "would be refused");
        return acceptable ? 0 : 1;
    }

    private String key(String action, byte[]... contents) {
        if (idempotencyKey != null) {
            return idempotencyKey;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] content : contents) {
                digest.update(digest.digest(content));
            }
            return action + "-" + HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
