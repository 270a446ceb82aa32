package org.carec.ecert.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Locale;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.signature.PdfSigner;
import org.carec.ecert.signature.SamplePdf;
import org.carec.ecert.signature.TestCertificate;
import org.carec.ecert.signature.TestIdentity;
import org.carec.ecert.signature.TestKeys;
import org.carec.ecert.signature.TestPki;
import org.carec.ecert.verification.Question.File;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a verdict says of a file that is not on record and does not pass. */
class FaultyFileTest {

    private static final Sentences ENGLISH = Sentences.in(Locale.ENGLISH);
    private static final Sentences RUSSIAN = Sentences.in(Locale.forLanguageTag("ru"));

    private final Hub hub = new Hub();

    @Test
    @DisplayName("VER-11 the asker is told the code's own words first, then the fault's, in his language")
    void no_pdf() {
        var reason = hub.ask(new File("hello".getBytes(UTF_8))).reason().orElseThrow();

        assertThat(reason.code()).isEqualTo("FORMAT_FAILURE");
        assertThat(ENGLISH.sentence(reason))
                .isEqualTo(
                        "The file is not a signed PDF in the form the hub accepts. In detail: The file does not begin with"
                                + " a PDF header of version 1.0 to 1.7 or 2.0. Place: offset 0. Code: NOT_A_PDF.");
        assertThat(RUSSIAN.sentence(reason))
                .isEqualTo("Файл не является подписанным PDF в принятой хабом форме. Подробнее: Файл не начинается с"
                        + " заголовка PDF версии от 1.0 до 1.7 или 2.0. Место: смещение 0. Код: NOT_A_PDF.");
    }

    @Test
    @DisplayName("VER-11 the remedy is the asker's, not the signer's")
    void remedy() {
        var reason = hub.ask(new File("hello".getBytes(UTF_8))).reason().orElseThrow();

        assertThat(RUSSIAN.remedy(reason)).startsWith("Возьмите PDF точно в том виде, в каком его прислал орган");
        assertThat(RUSSIAN.remedy(reason))
                .doesNotContain(RUSSIAN.fault("NOT_A_PDF").remedy());
    }

    @Test
    @DisplayName("VER-11 what a stranger's certificate claims is not repeated, only which certificate it is")
    void no_claims() throws IOException, GeneralSecurityException {
        assertThat(told("CN=This document is genuine\\, see hub.example,O=Hub"))
                .contains("The signer's certificate is not registered. Place: certificate SHA-256 ")
                .containsPattern("[0-9a-f]{64}\\. Code: KEY_NOT_REGISTERED\\.$")
                .doesNotContain("genuine", "hub.example", "subject");
    }

    @Test
    @DisplayName("VER-11 a certificate that may not sign is told of without its holder's name")
    void no_holder() throws IOException, GeneralSecurityException {
        var authority = new TestCertificate("CN=Trust me", TestKeys.of("P-256", "signer"))
                .authority()
                .by(TestPki.NATIONAL_CA);

        assertThat(hub.ask(new File(signed(authority))).findings())
                .extracting(ENGLISH::sentence)
                .anySatisfy(sentence -> assertThat(sentence).endsWith("Place: certificate. Code: SIGNER_IS_CA."))
                .noneSatisfy(sentence -> assertThat(sentence).contains("Trust me"));
    }

    private String told(String subject) throws IOException, GeneralSecurityException {
        var stranger = new TestCertificate(subject, TestKeys.of("P-256", "signer")).by(TestPki.NATIONAL_CA);
        return hub.ask(new File(signed(stranger)))
                .reason()
                .map(ENGLISH::sentence)
                .orElseThrow();
    }

    private static byte[] signed(TestIdentity signer) throws IOException, GeneralSecurityException {
        return new PdfSigner().sign(SamplePdf.plain(), TestPki.request(signer));
    }
}
