package org.carec.ecert.exchange;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.registry.CountryProfiles;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.revocation.RevocationLists;
import org.carec.ecert.signature.PdfVerifier;
import org.carec.ecert.signature.RegisteredSigner;
import org.carec.ecert.signature.RevocationFacts;
import org.carec.ecert.signature.SignatureFinding;
import org.carec.ecert.signature.SignedFacts;
import org.carec.ecert.signature.TrustBasis;
import org.carec.ecert.signature.UnverifiedPdf;

/** The signatures of a pushed PDF, each held against the keys of the CAB that pushes it and no others. */
class SignatureGate {

    static final String CHECK = "signature";

    /** Faults speak of the file, to those who made it: {@link Sentences} has the fault's own words for this check. */
    private static final String FILE = "pdf";

    private static final String TRY_LATER = "TRY_LATER";

    private final PdfVerifier verifier = new PdfVerifier();

    @Inject
    KeyRegister keys;

    @Inject
    CountryProfiles profiles;

    @Inject
    RevocationLists lists;

    /** What the signature proves, if it passed, and what was found. */
    record Passage(Optional<SignedFacts> facts, List<Finding> findings) {

        Passage {
            findings = List.copyOf(findings);
        }
    }

    Passage examine(byte[] pdf, CabCode cab, Instant now) {
        var report = verifier.examine(new UnverifiedPdf(pdf), trust(cab), now);
        var findings = report.facts().map(this::passed).orElseGet(() -> report.findings().stream()
                .map(SignatureGate::finding)
                .toList());
        return new Passage(report.facts(), findings);
    }

    /** One finding a signature, each with its key: they are kept with the document, and each key is asked about ever after. */
    private List<Finding> passed(SignedFacts facts) {
        var passed = facts.all().stream().map(one -> Finding.pass(CHECK, evidence(one)));
        var warnings = facts.all().stream().flatMap(one -> lists.warning(one).stream());
        return Stream.concat(passed, warnings).toList();
    }

    private TrustBasis trust(CabCode cab) {
        var signers = new TrustBasis(
                digest -> signer(digest, cab), keys.anchors(), keys.timeStampAuthorities(), lists.source());
        return signers.under(profiles.of(cab.country()));
    }

    private Optional<RegisteredSigner> signer(byte[] certificateSha256, CabCode cab) {
        return keys.find(HexFormat.of().formatHex(certificateSha256))
                .filter(key -> key.cab().equals(cab))
                .map(key -> new RegisteredSigner(key.id(), key.certificate()));
    }

    /** A push can be sent again: what is not decided now is refused now, and says so. */
    private static Finding finding(SignatureFinding fault) {
        var evidence = Map.of(
                Sentences.FAULT,
                fault.code(),
                "where",
                fault.where(),
                Finding.SUB_INDICATION,
                fault.subIndication().name());
        var outcome = fault.verdictCode().equals(TRY_LATER) ? Finding.Outcome.UNKNOWN : Finding.Outcome.FAIL;
        return new Finding(FILE, outcome, fault.verdictCode(), "/pdf", evidence);
    }

    private static Map<String, String> evidence(SignedFacts facts) {
        return Map.of(
                "level", facts.level().name(),
                "algorithm", facts.signatureAlgorithm(),
                "keyId", facts.keyId(),
                "profile", facts.profile(),
                "time", facts.timeStampTime().map(Instant::toString).orElse(""),
                "revocation",
                        facts.revocation().used().stream()
                                .map(SignatureGate::told)
                                .collect(Collectors.joining(", ")));
    }

    /** By what it was found that a certificate was not revoked, so that it can be found again. */
    private static String told(RevocationFacts.Used used) {
        return used.crlNumber()
                .map(number -> "CRL " + number + " of " + used.thisUpdate())
                .orElseGet(() -> "OCSP " + used.producedAt().orElseThrow() + " of " + used.thisUpdate());
    }
}
