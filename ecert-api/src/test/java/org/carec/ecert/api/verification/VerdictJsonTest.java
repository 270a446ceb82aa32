package org.carec.ecert.api.verification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carec.ecert.api.platform.FindingBody;
import org.carec.ecert.api.platform.JsonBinding;
import org.carec.ecert.exchange.Status;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.Finding.Outcome;
import org.carec.ecert.verification.Asked;
import org.carec.ecert.verification.Verdict.Answer;
import org.carec.ecert.verification.Verdict.Tier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VerdictJsonTest {

    private static final Instant NOW = Instant.parse("2026-05-01T09:00:00.123456Z");

    @Test
    @DisplayName("A verdict says as JSON what all other bodies' binding would say")
    void as_the_others() {
        for (var body : List.of(whole(), bare())) {
            var expected = new JsonBinding().getContext(VerdictBody.class).toJson(body);
            assertThat(read(VerdictJson.of(body))).isEqualTo(object(expected));
        }
        var batch = VerdictBatchBody.of(List.of(whole(), bare()));
        var expected = new JsonBinding().getContext(VerdictBatchBody.class).toJson(batch);
        assertThat(read(VerdictJson.of(batch))).isEqualTo(object(expected));
    }

    @Test
    @DisplayName("What does not apply is left out of a verdict, and texts stay what they are")
    void left_out() {
        assertThat(read(VerdictJson.of(bare())))
                .containsOnlyKeys("verdict", "asked", "findings", "askedAt", "judgedAt");
        var number = read(VerdictJson.of(whole())).getJsonObject("document").getString("number");
        assertThat(number).isEqualTo("ТC-\"1\"/\u2068ё");
    }

    private static VerdictBody whole() {
        var finding = new FindingBody("key", Outcome.WARN, "KEY_LATER_RETIRED", "/a~1b", null, "Ein Satz.", "");
        return new VerdictBody(
                Answer.VALID,
                Asked.BY_ID,
                null,
                List.of(finding),
                new VerdictBody.DocumentBody(
                        "UZ0007-C26-4K7M2QX-8",
                        Tier.PRESENTER,
                        DocumentType.E_COC,
                        "UZ0007",
                        "Tashkent Test Centre",
                        Status.ACTIVE,
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 3, 2),
                        null,
                        NOW,
                        "ТC-\"1\"/\u2068ё",
                        object("{\"lots\":[1,2.50,null,true],\"name\":\"Ёлка\"}")),
                new VerdictBody.AcceptanceBody("PK", true, List.of(finding)),
                NOW,
                Instant.EPOCH,
                "1NG4S-D000S-5M0KE-8P6TX-YQ1Z3");
    }

    private static VerdictBody bare() {
        return new VerdictBody(Answer.INVALID, Asked.BY_HASH, null, List.of(), null, null, NOW, NOW, null);
    }

    private static JsonObject read(byte[] json) {
        try (var reader = Json.createReader(new ByteArrayInputStream(json))) {
            return reader.readObject();
        }
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
