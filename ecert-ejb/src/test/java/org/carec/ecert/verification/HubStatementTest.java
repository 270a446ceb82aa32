package org.carec.ecert.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.carec.ecert.exchange.StatusEvent.Event;
import org.carec.ecert.platform.Box;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Finding.Outcome;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.platform.Sheet;
import org.carec.ecert.platform.Style;
import org.carec.ecert.platform.Typefaces;
import org.carec.ecert.seal.HubSeal;
import org.carec.ecert.seal.SealKeyMissing;
import org.carec.ecert.signature.PdfSigner;
import org.carec.ecert.signature.SigningRequest;
import org.carec.ecert.signature.TestCertificate;
import org.carec.ecert.signature.TestIdentity;
import org.carec.ecert.signature.TestKeys;
import org.carec.ecert.signature.TestPki;
import org.carec.ecert.verification.Question.File;
import org.carec.ecert.verification.Verdict.Answer;
import org.carec.ecert.verification.Verdict.Tier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a verdict says of a file that a hub has signed. */
class HubStatementTest {

    private static final TestIdentity SEAL =
            new TestCertificate("CN=Seal", TestKeys.of("P-256", "hub seal")).by(TestPki.NATIONAL_CA);
    private static final TestIdentity OTHER_SEAL =
            new TestCertificate("CN=Seal", TestKeys.of("P-256", "other seal")).by(TestPki.NATIONAL_CA);
    private static final Instant MADE = Instant.parse("2026-04-01T12:30:00Z");

    private final Hub hub = new Hub();
    private final Specimens certificate = Specimens.certificate();

    @BeforeEach
    void open() {
        hub.ownSeal = sealOf(SEAL);
        hub.onRecord.add(certificate.onRecord());
    }

    @Test
    @DisplayName(
            "VER-14 a statement of the hub is answered with today's facts of the document it names, and told as what it is")
    void own() throws Exception {
        var verdict = hub.ask(new File(statement(SEAL)));

        assertThat(verdict.answer()).isEqualTo(Answer.VALID);
        assertThat(verdict.document().orElseThrow().id()).isEqualTo(certificate.id());
        assertThat(verdict.document().orElseThrow().tier()).isEqualTo(Tier.PUBLIC);
        assertThat(verdict.document().orElseThrow().metadata()).isEmpty();
        var integrity = of(verdict, CheckName.INTEGRITY);
        assertThat(integrity).extracting(Finding::code).containsExactly(StatementReading.HUB_STATEMENT);
        assertThat(integrity).extracting(Finding::outcome).containsExactly(Outcome.WARN);
        assertThat(Sentences.in(Locale.ENGLISH).sentence(integrity.get(0)))
                .contains("a statement that the hub made on 1 April 2026, 12:30 UTC about " + certificate.id())
                .contains("not the document itself");
    }

    @Test
    @DisplayName("VER-14 a statement of a document that has been withdrawn since is INVALID, because it is withdrawn")
    void withdrawn_since() throws Exception {
        hub.onRecord.clear();
        hub.onRecord.add(
                certificate.since(Event.WITHDRAW, "2026-04-20T00:00:00Z").onRecord());
        var verdict = hub.ask(new File(statement(SEAL)));

        assertThat(verdict.answer()).isEqualTo(Answer.INVALID);
        assertThat(verdict.reason().orElseThrow().code()).isEqualTo("WITHDRAWN");
        assertThat(of(verdict, CheckName.INTEGRITY))
                .extracting(Finding::code)
                .containsExactly(StatementReading.HUB_STATEMENT);
    }

    @Test
    @DisplayName("VER-14 a statement about a number that nobody has is INVALID for that, and told as what it is")
    void about_nothing() throws Exception {
        hub.onRecord.clear();
        var verdict = hub.ask(new File(statement(SEAL)));

        assertThat(verdict.answer()).isEqualTo(Answer.INVALID);
        assertThat(verdict.reason().orElseThrow().code()).isEqualTo("UNKNOWN_IDENTIFIER");
        assertThat(verdict.findings()).extracting(Finding::code).contains(StatementReading.HUB_STATEMENT);
    }

    @Test
    @DisplayName("VER-14 a statement that was altered is INVALID, and the reason says so")
    void altered() throws Exception {
        var pdf = statement(SEAL);
        var title = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("(Statement)");
        pdf[title + 1] ^= 0x20;
        var verdict = hub.ask(new File(pdf));

        assertThat(verdict.answer()).isEqualTo(Answer.INVALID);
        assertThat(verdict.reason().orElseThrow().code()).isEqualTo(StatementReading.STATEMENT_ALTERED);
        assertThat(of(verdict, CheckName.SIGNATURE)).extracting(Finding::code).contains("HASH_FAILURE");
        assertThat(verdict.document()).isEmpty();
    }

    @Test
    @DisplayName("VER-14 a statement of another hub is a stranger's file here")
    void of_another_hub() throws Exception {
        var verdict = hub.ask(new File(statement(OTHER_SEAL)));

        assertThat(verdict.answer()).isEqualTo(Answer.INVALID);
        assertThat(verdict.findings())
                .extracting(Finding::code)
                .contains("KEY_NOT_REGISTERED")
                .doesNotContain(StatementReading.HUB_STATEMENT, StatementReading.STATEMENT_ALTERED);
    }

    @Test
    @DisplayName("VER-14 without its keys the hub knows no statement, and answers about the file as about any other")
    void no_keys() throws Exception {
        hub.ownSeal = new HubSeal() {
            @Override
            public List<List<X509Certificate>> certified() {
                throw new SealKeyMissing();
            }
        };
        assertThat(hub.ask(new File(statement(SEAL))).answer()).isEqualTo(Answer.INVALID);
    }

    private static List<Finding> of(Verdict verdict, String check) {
        return verdict.findings().stream().filter(f -> f.check().equals(check)).toList();
    }

    private static HubSeal sealOf(TestIdentity identity) {
        return new HubSeal() {
            @Override
            public List<List<X509Certificate>> certified() {
                return List.of(List.of(identity.certificate(), TestPki.NATIONAL_CA.certificate()));
            }
        };
    }

    private byte[] statement(TestIdentity identity) throws IOException, GeneralSecurityException {
        var chain = List.of(identity.certificate(), TestPki.NATIONAL_CA.certificate());
        var request = SigningRequest.of(identity.keys().getPrivate(), chain, MADE);
        return new PdfSigner().sign(page(), request);
    }

    private byte[] page() throws IOException {
        try (var document = new PDDocument()) {
            document.setVersion(1.7f);
            document.getDocumentInformation().setTitle("Statement");
            try (var sheet = new Sheet(document, new Typefaces(document))) {
                sheet.write(certificate.id().value(), Box.left(50, 50, 400), Style.plain(12));
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        }
    }
}
