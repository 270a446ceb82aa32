package org.carec.ecert.notary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.platform.MalformedDocumentId;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.seal.HubSeal;
import org.carec.ecert.signature.PdfVerifier;
import org.carec.ecert.signature.RegisteredSigner;
import org.carec.ecert.signature.RevocationSource;
import org.carec.ecert.signature.TrustBasis;
import org.carec.ecert.signature.UnverifiedPdf;
import org.carec.ecert.verification.Question;
import org.carec.ecert.verification.Question.File;
import org.carec.ecert.verification.Question.Subject;
import org.carec.ecert.verification.Question.TypedId;
import org.carec.ecert.verification.Verdict.Answer;
import org.carec.ecert.verification.Verifier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The notary's doors in the container, for a caller nobody vouched for. */
@ExtendWith(ArquillianExtension.class)
class NotaryContainerIT {

    private static final String NOBODYS = "UZ0007-C26-0000000-L";
    private static final Subject UNKNOWN = new TypedId(NOBODYS, Optional.empty());

    @Inject
    WorldInContainer world;

    @Inject
    Verifier verifier;

    @Inject
    ReceiptDesk receipts;

    @Inject
    StatementDesk statements;

    @Inject
    HubSeal seal;

    @Inject
    Clock clock;

    @BeforeEach
    void open() throws InterruptedException {
        world.awaitOpen();
    }

    @Test
    @DisplayName("NOT-1 NOT-2 everybody gets a number with an answer, and can have it checked")
    void receipt() {
        var verdict = verifier.ask(about(UNKNOWN));
        var number = receipts.number(UNKNOWN, verdict).orElseThrow();
        assertEquals(number, receipts.number(UNKNOWN, verdict).orElseThrow());
        assertEquals(
                Answer.INVALID, receipts.check(number, UNKNOWN).orElseThrow().answer());
        assertTrue(
                receipts.check(number, new TypedId("UZ0007", Optional.empty())).isEmpty());
    }

    @Test
    @DisplayName("NOT-6 VER-14 everybody gets a statement that holds, and the hub knows it again")
    void statement() throws Exception {
        var pdf = statements.issue(about(UNKNOWN), Locale.ENGLISH).pdf();
        var chain = seal.certified().get(0);
        var own = HexFormat.of().formatHex(Sha256.of(chain.get(0).getEncoded()));
        var trust = new TrustBasis(
                sha256 -> HexFormat.of().formatHex(sha256).equals(own)
                        ? Optional.of(new RegisteredSigner("hub", chain.get(0)))
                        : Optional.empty(),
                List.of(chain.get(1)),
                List.of(),
                RevocationSource.NOT_ASKED);
        assertEquals(
                List.of(),
                new PdfVerifier()
                        .examine(new UnverifiedPdf(pdf), trust, clock.instant())
                        .findings());
        var shown = verifier.ask(about(new File(pdf)));
        assertTrue(shown.findings().stream().anyMatch(f -> f.code().equals("HUB_STATEMENT")), shown::toString);
        assertEquals("UNKNOWN_IDENTIFIER", shown.reason().orElseThrow().code());
    }

    @Test
    @DisplayName("NOT-5 a refusal of the notary arrives as it is")
    void refusal() {
        var nonsense = about(new TypedId("nonsense", Optional.empty()));
        assertThrows(MalformedDocumentId.class, () -> statements.issue(nonsense, Locale.ENGLISH));
    }

    private static Question about(Subject subject) {
        return new Question(subject, Optional.empty(), Optional.empty());
    }
}
