package org.carec.ecert.hub.demo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.hub.toolkit.ApiClient;
import org.carec.ecert.hub.toolkit.PrivateFile;
import org.carec.ecert.hub.toolkit.Question;
import org.carec.ecert.hub.toolkit.Reservation;
import org.carec.ecert.hub.toolkit.Verdict;
import org.carec.ecert.hub.toolkit.Verdict.Outcome;

/**
 * The hub's main job told aloud: reserve, sign, push, verify; then a changed byte; then a withdrawal. A later run repeats the same
 * requests for the same document and asks how it stood before the withdrawal.
 */
final class MainJob {

    private static final String IMPORTER = "PK";

    private final Issuing issuing;
    private final Fates fates;
    private final ApiClient importer;
    private final Narrator narrator;
    private final Clock clock;

    MainJob(Issuing issuing, Fates fates, ApiClient importer, Narrator narrator, Clock clock) {
        this.issuing = issuing;
        this.fates = fates;
        this.importer = importer;
        this.narrator = narrator;
        this.clock = clock;
    }

    void tell(Specimen specimen) {
        narrator.heading(
                "The main job: a certificate by " + specimen.cab().code() + ", read by an importer in " + IMPORTER);
        Reservation reservation = narrator.step("reserve", () -> issuing.reserve(specimen), Reservation::documentId);
        String how = (specimen.timeStamped() ? "PAdES B-T, " : "PAdES B-B, ")
                + specimen.cab().key();
        Path pdf = narrator.step("sign", () -> issuing.sign(specimen, reservation), file -> how);
        Issued issued = narrator.step(
                "push", () -> issuing.push(specimen, reservation, pdf), pushed -> "registered: " + specimen.number());
        verify(issued);
        tamper(issued);
        withdraw(issued);
    }

    /** By the QR code, as on the importer's desk; in a later run as of the moment of the first. */
    private void verify(Issued issued) {
        Path noted = issued.signedPdf().resolveSibling(issued.specimen().key() + ".valid-at");
        Question question = Question.about(issued.qrContent()).importedTo(IMPORTER);
        Question asked = Files.exists(noted)
                ? question.asOf(new String(Issuing.bytes(noted), StandardCharsets.US_ASCII))
                : question;
        String label = Files.exists(noted) ? "verify, as of then" : "verify the QR code";
        expect(Outcome.VALID, ask(label, asked));
        if (!Files.exists(noted)) {
            PrivateFile.write(noted, clock.instant().toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void tamper(Issued issued) {
        byte[] bytes = Issuing.bytes(issued.signedPdf());
        int subject = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("(" + Paper.SUBJECT + ")");
        DemoFailed.unless(subject > 0, "the paper has lost its subject");
        bytes[subject + 1] ^= 0x20; // a capital becomes a small letter, in a place that no reader shows
        expect(Outcome.INVALID, ask("one byte changed", Question.file(bytes)));
    }

    private void withdraw(Issued issued) {
        narrator.step(
                "withdraw",
                () -> fates.bring(issued, Optional.empty()),
                now -> now ? "done" : "done in an earlier run");
        Verdict verdict = ask("verify again", Question.about(issued.documentId()));
        expect(Outcome.INVALID, verdict);
        DemoFailed.unless(
                verdict.reasons().contains("WITHDRAWN"), "a withdrawn document is answered with " + verdict.reasons());
    }

    private Verdict ask(String label, Question question) {
        return narrator.step(label, () -> importer.verify(question), MainJob::sentence);
    }

    private static String sentence(Verdict verdict) {
        List<String> reasons = verdict.reasons();
        return verdict.outcome() + (reasons.isEmpty() ? "" : "  " + String.join(", ", reasons));
    }

    private static void expect(Outcome expected, Verdict verdict) {
        DemoFailed.unless(
                verdict.outcome() == expected, "the answer must be " + expected + ", it is " + verdict.json());
    }
}
