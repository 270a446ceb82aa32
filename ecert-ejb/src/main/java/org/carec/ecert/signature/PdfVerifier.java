package org.carec.ecert.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * Verifies signed PDFs against the technical profile, fail-closed: PAdES B-B, B-T, B-LT and B-LTA, one signature, which must cover all that
 * stood when it was made; after it only evidence and document time-stamps, and further signatures where a profile allows them. Which algorithms count, a {@link VerificationProfile} says.
 * Reads no clock, no file and no network, and may be used by many threads. Of one file it keeps nothing for the next but that a path of
 * certificates holds: keep one verifier and use it for all files. The registered certificates themselves are read once.
 */
public final class PdfVerifier {

    private final KnownPaths known = new KnownPaths();

    /**
     * Asks what a file is worth. Never throws for anything a file can contain.
     *
     * @param now the time of the examination; it stands for the signing time where no time-stamp proves one
     */
    public SignatureReport examine(UnverifiedPdf pdf, TrustBasis trust, Instant now) {
        Findings findings = new Findings();
        Optional<SignedFacts> facts = Optional.empty();
        try {
            facts = findings.ask(() -> new SignatureExamination(pdf, trust, known, now, findings).run());
        } catch (StackOverflowError | OutOfMemoryError e) {
            findings.add(FileFault.EXHAUSTED, "file");
        } catch (RuntimeException e) {
            findings.add(FileFault.UNREADABLE, e.getClass().getSimpleName());
        }
        return facts.filter(found -> findings.isEmpty())
                .map(SignatureReport::passed)
                .orElseGet(() -> SignatureReport.refused(findings.all()));
    }

    /**
     * Requires that a file passes.
     *
     * @throws SignatureRefused with the report, when it does not
     */
    public VerifiedPdf require(UnverifiedPdf pdf, TrustBasis trust, Instant now) {
        SignatureReport report = examine(pdf, trust, now);
        return report.facts().map(facts -> new VerifiedPdf(pdf, facts)).orElseThrow(() -> new SignatureRefused(report));
    }
}
