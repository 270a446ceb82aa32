package org.carec.ecert.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carec.ecert.api.exchange.DocumentsResource.ValidationBody;
import org.carec.ecert.api.platform.ReaderOf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ValidationBodyTest {

    @Test
    @DisplayName("EXC-10 a dry run says what is wrong with its file in the language of Accept-Language")
    void in_russian() {
        var body = told("ru-KG, en;q=0.5");

        assertThat(body.acceptable()).isFalse();
        assertThat(body.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.sentence()).isEqualTo("Файл зашифрован. Место: смещение 1207. Код: ENCRYPTED.");
            assertThat(finding.remedy()).isEqualTo("Подпишите файл без пароля и ограничений.");
        });
    }

    @Test
    @DisplayName("EXC-10 a dry run speaks English to whoever asks for no language that the hub speaks")
    void in_english() {
        assertThat(told("kk").findings()).singleElement().satisfies(finding -> assertThat(finding.sentence())
                .isEqualTo("The file is encrypted. Place: offset 1207. Code: ENCRYPTED."));
    }

    private static ValidationBody told(String acceptLanguage) {
        var words = DocumentsResource.sentences(ReaderOf.acceptLanguage(acceptLanguage));
        return ValidationBody.of(List.of(ReaderOf.encrypted("pdf")), words);
    }
}
