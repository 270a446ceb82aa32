package org.carec.ecert.api.verification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.api.platform.ReaderOf;
import org.carec.ecert.notary.ReceiptDesk;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.ReceiptNumber;
import org.carec.ecert.platform.Slots;
import org.carec.ecert.verification.Asked;
import org.carec.ecert.verification.Question;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.verification.Verdict.Answer;
import org.carec.ecert.verification.Verifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VerificationsResourceTest {

    private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");

    @Test
    @DisplayName("VER-11 a verdict about a file says what is wrong with it in the language of Accept-Language")
    void in_russian() {
        var body = told("kk, ru;q=0.9, en;q=0.5", "ru");

        assertThat(reason(body, "sentence"))
                .isEqualTo("Файл не является подписанным PDF в принятой хабом форме. Подробнее: Файл зашифрован."
                        + " Место: смещение 1207. Код: ENCRYPTED.");
        assertThat(reason(body, "remedy")).startsWith("Возьмите PDF точно в том виде");
        assertThat(body.getJsonArray("findings"))
                .extracting(finding -> finding.asJsonObject().getString("sentence"))
                .containsExactly(reason(body, "sentence"));
    }

    @Test
    @DisplayName("VER-11 a verdict speaks English to whoever asks for no language that the hub speaks")
    void in_english() {
        assertThat(reason(told("kk", "en"), "sentence"))
                .endsWith("In detail: The file is encrypted. Place: offset 1207. Code: ENCRYPTED.");
    }

    private static String reason(JsonObject body, String field) {
        return body.getJsonObject("reason").getString(field);
    }

    private static JsonObject told(String acceptLanguage, String language) {
        var resource = new VerificationsResource();
        resource.verifier = new RefusingVerifier();
        resource.bodies = new VerdictBodies();
        resource.bodies.receipts = new ReceiptDesk() {
            @Override
            public Optional<ReceiptNumber> number(Question.Subject asked, Verdict verdict) {
                return Optional.empty();
            }
        };
        resource.slots = new Slots();
        var file = new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));

        var answer = resource.askWithFile(file, ReaderOf.acceptLanguage(acceptLanguage));

        assertThat(answer.getHeaderString(HttpHeaders.CONTENT_LANGUAGE)).isEqualTo(language);
        try (var reader = Json.createReader(new ByteArrayInputStream((byte[]) answer.getEntity()))) {
            return reader.readObject();
        }
    }

    /** Finds that the file is encrypted, whatever is asked. */
    private static final class RefusingVerifier extends Verifier {
        @Override
        public Verdict ask(Question question) {
            List<Finding> found = List.of(ReaderOf.encrypted("signature"));
            return new Verdict(Answer.INVALID, Asked.BY_FILE, found, Optional.empty(), Optional.empty(), NOW, NOW);
        }
    }
}
