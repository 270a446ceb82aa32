package org.carec.ecert.hub.toolkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.carec.ecert.signature.RegisteredSigner;
import org.carec.ecert.signature.RevocationFacts;
import org.carec.ecert.signature.SignedFacts;
import org.carec.ecert.signature.TrustBasis;

/** An inspection for people: the file and its outcome, then what was signed, or each fault with what to do. */
final class InspectionText {

    private final TrustBasis trust;
    private final InspectionAdvice advice;

    InspectionText(TrustBasis trust, Instant time) {
        this.trust = trust;
        this.advice = new InspectionAdvice(trust, time);
    }

    /** Lines without an end of line behind the last. */
    String block(Inspection inspection) {
        List<String> lines = new ArrayList<>();
        lines.add(inspection.file() + ": " + inspection.outcome()
                + inspection.level().map(level -> ", " + level).orElse(""));
        inspection.facts().ifPresent(facts -> addAll(lines, inspection, facts));
        for (Inspection.Finding finding : inspection.findings()) {
            lines.add("  " + finding.code() + "  " + finding.where());
            lines.add("    " + finding.sentence());
            lines.add("    To do: " + finding.remedy());
            advice.on(finding).ifPresent(words -> lines.add("    Here: " + words));
        }
        advice.onTheRest(inspection).ifPresent(words -> lines.add("  " + words));
        addSwitches(lines, inspection);
        return lines.stream().map(OneLine::of).collect(Collectors.joining(System.lineSeparator()));
    }

    private static void addSwitches(List<String> lines, Inspection inspection) {
        if (inspection.outcome() != Inspection.Outcome.REFUSED) {
            return;
        }
        if (inspection.switches().isEmpty()) {
            lines.add("  No switch of a profile would make this file pass with the certificates given.");
            return;
        }
        lines.add("  A profile with these switches on would take this file:");
        inspection.neededSwitches().forEach(needed -> {
            lines.add("    " + needed.name());
            lines.add("      Risk: " + needed.risk());
        });
    }

    private void addAll(List<String> lines, Inspection inspection, SignedFacts facts) {
        addFacts(lines, inspection, facts);
        for (SignedFacts further : facts.further()) {
            lines.add("  signed further, " + Inspection.spelt(further.level()) + ":");
            addFacts(lines, inspection, further);
        }
    }

    private void addFacts(List<String> lines, Inspection inspection, SignedFacts facts) {
        add(lines, "signer", subject(facts));
        add(lines, "", "certificate SHA-256 " + facts.signerCertificateSha256());
        add(lines, "signed", facts.claimedSigningTime() + ", by the signer's own clock");
        facts.timeStampTime().ifPresent(time -> add(lines, "time-stamp", time.toString()));
        add(lines, "algorithm", facts.signatureAlgorithm() + " with " + facts.digestAlgorithm());
        add(lines, "profile", facts.profile());
        addRevocation(lines, facts.revocation());
        add(lines, "covers", facts.signedBytes() + " octets");
        add(lines, "file", "SHA-256 " + inspection.sha256());
        add(lines, "signature", "SHA-256 " + facts.signatureValueSha256());
    }

    private static void addRevocation(List<String> lines, RevocationFacts facts) {
        if (facts.used().isEmpty()) {
            add(lines, "revocation", "not asked: neither --crl nor --ocsp was given");
        }
        for (RevocationFacts.Used used : facts.used()) {
            String source = used.crlNumber()
                    .map(number -> "list " + number)
                    .orElseGet(() -> "OCSP answer of " + used.producedAt().orElseThrow());
            add(lines, "revocation", source + ", as of " + used.thisUpdate());
            add(lines, "", "about certificate SHA-256 " + used.certificateSha256());
        }
        facts.revokedLater().ifPresent(later -> {
            String reason = later.reason().map(why -> ", " + why).orElse("");
            add(lines, "revoked", "after it was signed, as of " + later.time() + reason + "; trust the key no more");
            add(lines, "", "certificate SHA-256 " + later.certificateSha256());
        });
    }

    private static void add(List<String> lines, String name, String value) {
        lines.add("  " + name + " ".repeat(12 - name.length()) + value);
    }

    private String subject(SignedFacts facts) {
        RegisteredSigner signer = trust.signers()
                .find(HexFormat.of().parseHex(facts.signerCertificateSha256()))
                .orElseThrow();
        return signer.certificate().getSubjectX500Principal().getName();
    }
}
