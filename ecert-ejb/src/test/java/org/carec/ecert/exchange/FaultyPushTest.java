package org.carec.ecert.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.registry.CountryProfiles;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.registry.RegisteredKey;
import org.carec.ecert.revocation.NobodyRevoked;
import org.carec.ecert.signature.PdfSigner;
import org.carec.ecert.signature.SamplePdf;
import org.carec.ecert.signature.TestIdentity;
import org.carec.ecert.signature.TestPki;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a push and a dry run say of a file that does not pass: both come from the same examination. */
class FaultyPushTest {

    private static final CabCode CAB = new CabCode("UZ0007");
    private static final TestIdentity SIGNER = TestPki.signer("P-256");
    private static final Sentences ENGLISH = Sentences.in(Locale.ENGLISH);
    private static final Sentences RUSSIAN = Sentences.in(Locale.forLanguageTag("ru"));

    @Test
    @DisplayName("EXC-10 what is wrong with a pushed file is told in the fault's words, in the reader's language")
    void no_pdf() {
        assertThat(against("hello".getBytes(UTF_8))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FORMAT_FAILURE");
            assertThat(finding.pointer()).isEqualTo("/pdf");
            assertThat(ENGLISH.sentence(finding))
                    .isEqualTo("The file does not begin with a PDF header of version 1.0 to 1.7 or 2.0."
                            + " Place: offset 0. Code: NOT_A_PDF.");
            assertThat(ENGLISH.remedy(finding)).isEqualTo("Send the PDF itself.");
            assertThat(RUSSIAN.sentence(finding))
                    .isEqualTo("Файл не начинается с заголовка PDF версии от 1.0 до 1.7 или 2.0."
                            + " Место: смещение 0. Код: NOT_A_PDF.");
            assertThat(RUSSIAN.remedy(finding)).isEqualTo("Отправьте сам PDF.");
        });
    }

    @Test
    @DisplayName("EXC-10 a file that was changed after signing is told so, and what to do, in the reader's language")
    void changed() throws IOException, GeneralSecurityException {
        var pdf = signed();
        pdf[indexOf(pdf, "/MediaBox") + 12] ^= 1;

        assertThat(against(pdf)).extracting(RUSSIAN::sentence).anySatisfy(sentence -> assertThat(sentence)
                .startsWith("Это не тот файл, который был подписан. Место: смещение ")
                .endsWith(" в CMS. Код: DIGEST_DIFFERS."));
        assertThat(against(pdf))
                .extracting(RUSSIAN::remedy)
                .contains("Отправьте файл в том виде, в каком он был подписан.");
    }

    @Test
    @DisplayName("EXC-10 a certificate that is not registered is named to the CAB that pushes it")
    void unregistered() throws IOException, GeneralSecurityException {
        assertThat(against(signed())).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("KEY_NOT_REGISTERED");
            assertThat(RUSSIAN.sentence(finding))
                    .startsWith("Сертификат подписавшего не зарегистрирован. Место: сертификат с SHA-256 ")
                    .contains(", владелец ", "CN=CAB UZ0007");
            assertThat(RUSSIAN.remedy(finding)).isEqualTo("Подпишите PDF ключом, зарегистрированным в хабе.");
        });
    }

    private static byte[] signed() throws IOException, GeneralSecurityException {
        return new PdfSigner().sign(SamplePdf.plain(), TestPki.request(SIGNER));
    }

    /** Sound metadata with this file: whatever is found against the push is found against the file. */
    private static List<Finding> against(byte[] pdf) {
        var examination = new PushExamination();
        examination.signatures = new SignatureGate();
        examination.signatures.keys = new NoKeys();
        examination.signatures.profiles = new CountryProfiles(Optional.empty());
        examination.signatures.lists = new NobodyRevoked();
        examination.printed = new PrintedFacts();
        examination.clock = Clock.fixed(TestPki.NOW, ZoneOffset.UTC);
        var push = new Submission(Declared.CERTIFICATE.getBytes(UTF_8), pdf, Optional.empty(), Optional.empty());
        return examination.examine(push, CAB).findings().stream()
                .filter(Finding::failed)
                .toList();
    }

    private static int indexOf(byte[] pdf, String word) {
        return new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(word);
    }

    /** A registry that trusts the national CA and has no key of anybody yet. */
    private static final class NoKeys extends KeyRegister {
        @Override
        public Optional<RegisteredKey> find(String keyId) {
            return Optional.empty();
        }

        @Override
        public Finding judgeAtSigning(String keyId, Instant provedTime) {
            throw new AssertionError("No key passes");
        }

        @Override
        public List<X509Certificate> anchors() {
            return List.of(TestPki.NATIONAL_CA.certificate());
        }

        @Override
        public List<X509Certificate> timeStampAuthorities() {
            return List.of();
        }
    }
}
