package org.carec.ecert.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carec.ecert.container.CallersInContainer;
import org.carec.ecert.container.ClockInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.HsCode;
import org.carec.ecert.registry.Foundation;
import org.carec.ecert.registry.Founders;
import org.carec.ecert.registry.KeyChange;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.registry.NewAccreditation;
import org.carec.ecert.registry.NewCab;
import org.carec.ecert.registry.Period;
import org.carec.ecert.registry.RegisteredKey.Status;
import org.carec.ecert.registry.ScopeEntry;
import org.carec.ecert.signature.TestIdentity;
import org.carec.ecert.verification.Question;
import org.carec.ecert.verification.Question.File;
import org.carec.ecert.verification.Question.TypedId;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.verification.Verdict.Answer;
import org.carec.ecert.verification.Verifier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The design's worked case on real registries: a certificate is registered, 19 days later the accreditation ends, on day 50 the key is
 * retired, on day 80 somebody asks.
 */
@ExtendWith(ArquillianExtension.class)
class WorkedCaseContainerIT {

    private static final CabCode CAB = new CabCode("UZ0088");
    private static final Founders FOUNDERS = new Founders("Anna", "Boris");

    @Inject
    WorldInContainer world;

    @Inject
    CallersInContainer callers;

    @Inject
    PushesInContainer pushes;

    @Inject
    Foundation foundation;

    @Inject
    KeyRegister keys;

    @Inject
    Verifier verifier;

    @BeforeEach
    void stand() throws InterruptedException {
        world.stand();
    }

    @AfterEach
    void today() {
        ClockInContainer.putAhead(Duration.ZERO);
    }

    @Test
    @DisplayName("VER-8 EXC-3 JOU-4 what is lost later is told and voids nothing; what is pushed later is refused")
    void worked_case() {
        accredited(world.today().plusDays(19));
        var signer = world.registerNewSigner(CAB.value());
        var submission = signed(signer);
        var document = pushes.push(CAB.value(), submission);
        assertEquals(Set.of(), warnings(asked(document, submission, Answer.VALID)));

        ClockInContainer.putAhead(Duration.ofDays(23));
        var refused = assertThrows(PushRefused.class, () -> pushes.push(CAB.value(), signed(signer)));
        assertEquals(Set.of("ACCREDITATION_NOT_IN_FORCE"), codes(refused.findings(), Finding.Outcome.FAIL));

        ClockInContainer.putAhead(Duration.ofDays(50));
        assertEquals(Set.of("CAB_NO_LONGER_AUTHORISED"), warnings(asked(document, submission, Answer.VALID)));
        var retired = new KeyChange(Status.RETIRED, "rotated", Optional.empty());
        callers.cab(CAB.value()).call(() -> keys.change(document.keyId(), retired));
        assertEquals(
                Set.of("CAB_NO_LONGER_AUTHORISED", "KEY_LATER_RETIRED"),
                warnings(asked(document, submission, Answer.VALID)));

        ClockInContainer.putAhead(Duration.ofDays(80));
        assertEquals(
                Set.of("CAB_NO_LONGER_AUTHORISED", "KEY_LATER_RETIRED"),
                warnings(asked(document, submission, Answer.VALID)));
    }

    /** By number and by file: both give the same. */
    private Verdict asked(RegisteredDocument document, Submission submission, Answer expected) {
        var byFile = verifier.ask(new Question(new File(submission.pdf()), Optional.empty(), Optional.empty()));
        var byNumber = verifier.ask(new Question(
                new TypedId(document.id().value(), Optional.empty()),
                Optional.of(new CountryCode("PK")),
                Optional.empty()));
        assertEquals(expected, byFile.answer(), () -> byFile.findings().toString());
        assertEquals(expected, byNumber.answer(), () -> byNumber.findings().toString());
        assertEquals(warnings(byFile), warnings(byNumber));
        return byNumber;
    }

    private Submission signed(TestIdentity signer) {
        return new Submission(
                pushes.metadata(CAB.value()), pushes.pdf(signer), Optional.empty(), Optional.of(pushes.key()));
    }

    private void accredited(LocalDate lastDay) {
        var begin = LocalDate.parse("2025-01-01");
        var scope = new ScopeEntry(
                DocumentType.E_COC,
                "HS2022",
                new HsCode("8516"),
                List.of("IEC 60335-1:2020"),
                new Period(begin, Optional.empty()));
        var accreditation = new NewAccreditation(
                CAB, "A-" + CAB, "UZAK", "ISO/IEC 17065", new Period(begin, Optional.of(lastDay)), List.of(scope));
        var admin = callers.admin("anna");
        admin.call(() -> foundation.authorise(new NewCab(CAB, "Worked", "Worked", "1 Main Street"), begin, FOUNDERS));
        admin.call(() -> foundation.grant(accreditation, FOUNDERS));
    }

    private static Set<String> warnings(Verdict verdict) {
        return codes(verdict.findings(), Finding.Outcome.WARN);
    }

    private static Set<String> codes(List<Finding> findings, Finding.Outcome outcome) {
        return findings.stream()
                .filter(f -> f.outcome() == outcome)
                .map(Finding::code)
                .collect(Collectors.toSet());
    }
}
