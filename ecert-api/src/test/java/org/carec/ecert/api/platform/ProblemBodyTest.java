package org.carec.ecert.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.util.List;
import org.carec.ecert.exchange.PushRefused;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProblemBodyTest {

    @Test
    @DisplayName("EXC-10 a refused push says what is wrong with its file in the language of Accept-Language")
    void in_russian() {
        var body = refused("kk, ru;q=0.8, en;q=0.5");

        assertThat(body.status()).isEqualTo(422);
        assertThat(body.type()).isEqualTo("https://hub.example/api/problems/PUSH_REFUSED");
        assertThat(body.findings())
                .containsExactly(new FindingBody(
                        "pdf",
                        Finding.Outcome.FAIL,
                        "FORMAT_FAILURE",
                        "/pdf",
                        null,
                        "Файл зашифрован. Место: смещение 1207. Код: ENCRYPTED.",
                        "Подпишите файл без пароля и ограничений."));
    }

    @Test
    @DisplayName("EXC-10 a refused push says so in English to whoever asks for no language that the hub speaks")
    void in_english() {
        assertThat(refused("kk").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.sentence()).isEqualTo("The file is encrypted. Place: offset 1207. Code: ENCRYPTED.");
            assertThat(finding.remedy()).isEqualTo("Sign a file without password or restrictions.");
        });
    }

    private static ProblemBody refused(String acceptLanguage) {
        var refusal = new PushRefused(List.of(ReaderOf.encrypted("pdf")));
        var failure = Failures.of(new EJBException(refusal), false);
        var words = Sentences.in(ReaderOf.acceptLanguage(acceptLanguage).getAcceptableLanguages());
        return ProblemBody.of(failure, words, "https://hub.example", "");
    }
}
