package org.carec.ecert.exchange;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.carec.ecert.access.NotYours;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.Finding;

/** Judges of a push all that takes time and no transaction. */
class PushExamination {

    @Inject
    SignatureGate signatures;

    @Inject
    PrintedFacts printed;

    @Inject
    Clock clock;

    /** Reads metadata, signature and text; refuses outright what is of another CAB. */
    ExaminedPush examine(Submission submission, CabCode cab) {
        var now = clock.instant();
        var reading = MetadataReader.read(submission.metadata());
        reading.declaration().ifPresent(declaration -> requireOwn(declaration, cab));
        var findings = new ArrayList<>(reading.findings());
        reading.declaration().ifPresent(declaration -> findings.addAll(DeclarationRules.of(declaration, now)));
        var passage = signatures.examine(submission.pdf(), cab, now);
        findings.addAll(passage.findings());
        if (passage.facts().isPresent()) {
            reading.declaration()
                    .map(d -> printed.compare(d, submission.pdf(), submission.reserved()))
                    .ifPresent(findings::addAll);
        }
        return new ExaminedPush(submission, reading.declaration(), passage.facts(), findings);
    }

    /** Form and rules of metadata alone, for a reservation. */
    List<Finding> form(MetadataReader.Reading reading, CabCode cab) {
        reading.declaration().ifPresent(declaration -> requireOwn(declaration, cab));
        var findings = new ArrayList<>(reading.findings());
        reading.declaration().ifPresent(d -> findings.addAll(DeclarationRules.of(d, clock.instant())));
        return findings;
    }

    private static void requireOwn(Declaration declaration, CabCode cab) {
        var declared = declaration.cab();
        if (declared.isPresent() && !declared.get().equals(cab)) {
            throw new NotYours("CAB " + declared.get());
        }
    }
}
