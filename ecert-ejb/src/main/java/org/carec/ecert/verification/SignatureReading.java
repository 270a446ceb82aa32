package org.carec.ecert.verification;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.registry.CountryProfiles;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.registry.RegisteredKey;
import org.carec.ecert.revocation.RevocationLists;
import org.carec.ecert.signature.PdfVerifier;
import org.carec.ecert.signature.RegisteredSigner;
import org.carec.ecert.signature.SignatureFinding;
import org.carec.ecert.signature.SignatureReport;
import org.carec.ecert.signature.SignedFacts;
import org.carec.ecert.signature.TrustBasis;
import org.carec.ecert.signature.UnverifiedPdf;
import org.carec.ecert.signature.VerificationProfile;

/**
 * Examines the signature of a file that is not on record, against every key the registry has ever activated, each by its country's profile.
 */
class SignatureReading {

    private static final String FORMAT_FAILURE = "FORMAT_FAILURE";
    private static final String TRY_LATER = "TRY_LATER";

    /** A distinguished name (RFC 2253), with the word that leads to it and all behind it. */
    private static final Pattern NAME = Pattern.compile("(?: of |, subject )?[\\w.]+=.*", Pattern.DOTALL);

    private static final String PDF_ALTERED = "PDF_ALTERED_AFTER_SIGNING";

    private final PdfVerifier verifier = new PdfVerifier();
    private final KeyRegister keys;
    private final CountryProfiles profiles;
    private final RevocationLists lists;

    @Inject
    SignatureReading(KeyRegister keys, CountryProfiles profiles, RevocationLists lists) {
        this.keys = keys;
        this.profiles = profiles;
        this.lists = lists;
    }

    /**
     * What the examination found.
     *
     * @param wellFormed whether the file's structure passed the gate, so that its text may be read
     */
    record Examined(List<Finding> findings, boolean wellFormed) {}

    Examined read(byte[] bytes, Instant now) {
        var report = report(new UnverifiedPdf(bytes), now);
        return report.facts()
                .map(facts -> new Examined(sound(facts, now), true))
                .orElseGet(() -> new Examined(faults(report), passedTheGate(report)));
    }

    /** Who signed is known only when the file has been read, and how it is read depends on whose it is: so each profile is tried. */
    private SignatureReport report(UnverifiedPdf pdf, Instant now) {
        var strict = new Attempt(VerificationProfile.strict());
        var report = strict.examine(pdf, now);
        if (strict.signerKnown) {
            return report;
        }
        return profiles.all().stream()
                .skip(1)
                .map(Attempt::new)
                .map(attempt -> Map.entry(attempt.examine(pdf, now), attempt))
                .filter(tried -> tried.getValue().signerKnown)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(report);
    }

    /** One examination by one profile, with the keys of the countries whose profile it is. */
    private final class Attempt {

        private final VerificationProfile profile;
        private boolean signerKnown;
        private Optional<CabCode> cab = Optional.empty();

        Attempt(VerificationProfile profile) {
            this.profile = profile;
        }

        SignatureReport examine(UnverifiedPdf pdf, Instant now) {
            var trust = new TrustBasis(this::signer, keys.anchors(), keys.timeStampAuthorities(), lists.source());
            return verifier.examine(pdf, trust.under(profile), now);
        }

        private Optional<RegisteredSigner> signer(byte[] certificateSha256) {
            var found = keys.find(HexFormat.of().formatHex(certificateSha256))
                    .filter(key -> key.status() != RegisteredKey.Status.PROPOSED)
                    .filter(key -> profiles.of(key.cab().country()).equals(profile));
            signerKnown |= found.isPresent();
            return found.filter(this::isOfTheSame).map(key -> new RegisteredSigner(key.id(), key.certificate()));
        }

        /** Whoever signs further is of the CAB that signed first: nobody vouches for another body's document. */
        private boolean isOfTheSame(RegisteredKey key) {
            cab = cab.or(() -> Optional.of(key.cab()));
            return cab.equals(Optional.of(key.cab()));
        }
    }

    private List<Finding> sound(SignedFacts facts, Instant now) {
        var passed = Finding.pass(CheckName.SIGNATURE, Map.of("profile", facts.profile()));
        var judged = facts.all().stream().map(one -> keys.judgeAtSigning(one.keyId(), now));
        var warnings = facts.all().stream().flatMap(one -> lists.warning(one).stream());
        return Stream.of(Stream.of(passed), judged, warnings)
                .flatMap(found -> found)
                .toList();
    }

    /** What the examination found, as findings of the verdict. */
    static List<Finding> faults(SignatureReport report) {
        return report.findings().stream()
                .map(SignatureReading::finding)
                .distinct()
                .toList();
    }

    private static Finding finding(SignatureFinding fault) {
        var code = fault.verdictCode();
        var evidence = Map.of(
                Sentences.FAULT,
                fault.code(),
                "where",
                withoutNames(fault.where()),
                Finding.SUB_INDICATION,
                fault.subIndication().name());
        return code.equals(TRY_LATER)
                ? Finding.unknown(CheckName.SIGNATURE, code, evidence)
                : Finding.fail(checkOf(code), code, "", evidence);
    }

    /** A stranger's certificate names whom it likes; the hub's own page does not repeat it. What is left says which certificate it is. */
    private static String withoutNames(String where) {
        var place = NAME.matcher(where).replaceFirst("");
        return place.isEmpty() ? "certificate" : place;
    }

    private static String checkOf(String code) {
        if (code.startsWith("KEY_")) {
            return CheckName.KEY;
        }
        return code.equals(PDF_ALTERED) ? CheckName.INTEGRITY : CheckName.SIGNATURE;
    }

    private static boolean passedTheGate(SignatureReport report) {
        return report.findings().stream()
                .map(SignatureFinding::verdictCode)
                .noneMatch(code -> code.equals(FORMAT_FAILURE) || code.equals(TRY_LATER));
    }
}
