package org.carec.ecert.notary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carec.ecert.notary.Answers.BY_NUMBER;
import static org.carec.ecert.notary.Answers.ID;
import static org.carec.ecert.notary.Answers.NOW;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carec.ecert.platform.MalformedDocumentId;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.seal.SealChainMissing;
import org.carec.ecert.seal.TestKeystore;
import org.carec.ecert.signature.Level;
import org.carec.ecert.signature.PdfVerifier;
import org.carec.ecert.signature.Pdfsig;
import org.carec.ecert.signature.ReferenceValidator;
import org.carec.ecert.signature.RevocationSource;
import org.carec.ecert.signature.TestCertificate;
import org.carec.ecert.signature.TestCrl;
import org.carec.ecert.signature.TestIdentity;
import org.carec.ecert.signature.TestKeys;
import org.carec.ecert.signature.TestPki;
import org.carec.ecert.signature.UnverifiedPdf;
import org.carec.ecert.verification.Question;
import org.carec.ecert.verification.Question.TypedId;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.verification.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class StatementDeskTest {

    private static final TestIdentity SEAL =
            new TestCertificate("CN=e-CERT Hub seal", TestKeys.of("P-256", "hub seal")).by(TestPki.NATIONAL_CA);
    private static final String TOKEN = "E260FAKS7FW4G0KB";

    static final List<Locale> LANGUAGES = Stream.concat(
                    Sentences.LANGUAGES.stream(), Stream.of(Locale.forLanguageTag("ur")))
            .distinct()
            .toList();

    @TempDir
    Path folder;

    private StatementDesk desk;

    @BeforeEach
    void open() throws Exception {
        var list = Files.write(folder.resolve("ca.crl"), new TestCrl(TestPki.NATIONAL_CA).octets());
        desk = new StatementDesk();
        desk.seal = TestKeystore.hub(new TestKeystore().with("seal", SEAL).in(folder), list);
        desk.receipts = new ReceiptDesk();
        desk.receipts.seal = desk.seal;
        desk.press = new Press();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    @DisplayName("NOT-6 a statement passes the strict verifier by the list it brings along, EU DSS, and pdfsig")
    void verifies(Locale language) throws Exception {
        var pdf = issued(Answers.accepted("PK", true), language);
        var trust = TestPki.trust(RevocationSource.NOTHING_KNOWN, SEAL);
        var report = new PdfVerifier().examine(new UnverifiedPdf(pdf), trust, NOW);

        assertThat(report.findings()).isEmpty();
        assertThat(report.facts().orElseThrow().claimedSigningTime()).isEqualTo(NOW);
        assertThat(report.facts().orElseThrow().level()).isEqualTo(Level.B_B);
        assertThat(new ReferenceValidator().judge(pdf)).isEqualTo("TOTAL-PASSED");
        assertThat(Pdfsig.of(pdf).valid()).isTrue();
    }

    @Test
    @DisplayName("NOT-6 without a list of the CA a statement is signed all the same, for whoever can ask the CA")
    void without_list() throws Exception {
        desk.seal = TestKeystore.hub(new TestKeystore().with("seal", SEAL).in(folder));
        desk.receipts.seal = desk.seal;
        var pdf = issued(Answers.valid(), Locale.ENGLISH);
        assertThat(new PdfVerifier()
                        .examine(new UnverifiedPdf(pdf), TestPki.trust(SEAL), NOW)
                        .findings())
                .isEmpty();
        assertThat(new PdfVerifier()
                        .examine(new UnverifiedPdf(pdf), TestPki.trust(RevocationSource.NOTHING_KNOWN, SEAL), NOW)
                        .mayPassLater())
                .isTrue();
        assertThat(Pdfsig.of(pdf).validAndTotal()).isTrue();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    @DisplayName("NOT-4 a statement is one page, with the answer in words, number, time, receipt and link")
    void one_page(Locale language) throws Exception {
        for (var verdict : List.of(
                Answers.valid(),
                Answers.accepted("KG", false),
                Answers.withdrawn(),
                Answers.unknown(),
                Answers.undetermined())) {
            var pdf = issued(verdict, language);
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isOne();
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.toLanguageTag());
                var text = new PDFTextStripper().getText(document);
                var receipt = desk.receipts.number(BY_NUMBER, verdict).orElseThrow();
                assertThat(text).contains(ID.value(), receipt.value(), "https://hub.example/d/" + ID);
                if (!language.getLanguage().equals("ur")) { // drawn as outlines
                    var words = StatementWords.in(language);
                    assertThat(text)
                            .contains(
                                    words.get(verdict.answer().name().toLowerCase(Locale.ROOT) + ".word"),
                                    words.get("limits.goods").substring(0, 40),
                                    words.time(NOW));
                }
            }
        }
    }

    @Test
    @DisplayName("NOT-4 why a document is not valid, and what to do, stand on the page")
    void why() throws Exception {
        assertThat(text(Answers.withdrawn(), Locale.ENGLISH))
                .contains("Invalid", "The document was withdrawn on 1 March 2026, 09:30 UTC")
                .contains("What to do now");
    }

    @Test
    @DisplayName(
            "NOT-4 what is to be noted about a valid document stands on the page, and so does the country's answer")
    void notes() throws Exception {
        assertThat(text(Answers.accepted("PK", true), Locale.ENGLISH))
                .contains("Take note", "The key that signed the document is no longer in use")
                .contains("Pakistan: accepted");
    }

    @Test
    @DisplayName("NOT-5 the public tier shows no number of the body's own, product or applicant")
    void tiers() throws Exception {
        assertThat(text(Answers.valid(), Locale.ENGLISH)).doesNotContain("TC-118/26", "kettle", "Samarqand");
        assertThat(text(Answers.withdrawn(), Locale.ENGLISH)).contains("TC-118/26", "Electric kettle", "Samarqand");
    }

    @Test
    @DisplayName("NOT-5 the presenter's token is nowhere in the file, in no form")
    void no_token() throws Exception {
        var asked = new Question(new TypedId(ID.value(), Optional.of(TOKEN)), Optional.empty(), Optional.empty());
        desk.verifier = answering(Answers.accepted("PK", true));
        var pdf = desk.issue(asked, Locale.ENGLISH).pdf();
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain(TOKEN);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).doesNotContain(TOKEN, "?t=");
        }
    }

    @Test
    @DisplayName("NOT-5 the hub signs nothing that a stranger wrote: what is no number has no statement")
    void no_number() {
        desk.verifier = answering(Answers.unknown());
        var asked = new Question(new TypedId("All is well", Optional.empty()), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> desk.issue(asked, Locale.ENGLISH)).isInstanceOf(MalformedDocumentId.class);
    }

    @Test
    @DisplayName("NOT-7 a self-signed seal makes no statement, and the refusal says what the keystore lacks")
    void no_chain() throws Exception {
        desk.seal = TestKeystore.hub(new TestKeystore()
                .with("seal", "secp256r1", Instant.parse("2026-01-01T00:00:00Z"))
                .in(folder));
        assertThatThrownBy(() -> issued(Answers.valid(), Locale.ENGLISH))
                .isInstanceOf(SealChainMissing.class)
                .hasMessageContaining("self-signed certificate");
    }

    private String text(Verdict verdict, Locale language) throws Exception {
        try (var document = Loader.loadPDF(issued(verdict, language))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private byte[] issued(Verdict verdict, Locale language) {
        desk.verifier = answering(verdict);
        return desk.issue(new Question(BY_NUMBER, Optional.empty(), Optional.empty()), language)
                .pdf();
    }

    private static Verifier answering(Verdict verdict) {
        return new Verifier() {
            @Override
            public Verdict ask(Question question) {
                return verdict;
            }
        };
    }
}
