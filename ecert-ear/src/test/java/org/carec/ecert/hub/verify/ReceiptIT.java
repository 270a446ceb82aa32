package org.carec.ecert.hub.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.hub.demo.WorldOnHub.CERTIFIER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.demo.WorldOnHub.Ready;
import org.carec.ecert.hub.job.SharedWorld;
import org.carec.ecert.hub.toolkit.Sender;
import org.carec.ecert.platform.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Receipt numbers, from the answer that bears one to the page that says later what it stands for. */
class ReceiptIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OTHER = "UZ0007-C26-0000000-L";

    private static WorldOnHub world;
    private static Ready inForce;

    @BeforeAll
    static void open() throws Exception {
        world = SharedWorld.get();
        inForce = world.pushed(CERTIFIER);
    }

    @Test
    @DisplayName("NOT-1 NOT-2 the number of an answer of the API says what was answered, when, and about which country")
    void of_the_api() throws Exception {
        var answer = verdict("{\"id\":\"" + inForce.id() + "\",\"importCountry\":\"PK\"}");
        var checked =
                checked(answer.path("receipt").asText(), "id", inForce.id().toLowerCase(java.util.Locale.ROOT));

        assertThat(checked.path("genuine").asBoolean())
                .as(checked.toPrettyString())
                .isTrue();
        assertThat(checked.path("verdict")).isEqualTo(answer.path("verdict"));
        assertThat(checked.path("asked").asText()).isEqualTo("BY_ID");
        assertThat(checked.path("importCountry").asText()).isEqualTo("PK");
        assertThat(checked.path("accepted").asBoolean()).isTrue();
        assertThat(answer.path("askedAt").asText())
                .startsWith(checked.path("askedAt").asText().replace("Z", ""));
        assertThat(checked.has("judgedAt")).isFalse();
    }

    @Test
    @DisplayName("NOT-1 the number of an answer of the document's own address is one, too")
    void of_the_address() throws Exception {
        var machine = JSON.readTree(
                world.asNobody().get("/d/" + inForce.id(), "application/json").body());
        var checked = checked(machine.path("receipt").asText(), "id", inForce.id());
        assertThat(checked.path("verdict").asText()).isEqualTo("VALID");
    }

    @Test
    @DisplayName("NOT-3 the number of an answer about another time says which")
    void about_then() throws Exception {
        var answer = verdict("{\"id\":\"" + inForce.id() + "\",\"at\":\"2020-01-01T00:00:00Z\"}");
        var checked = checked(answer.path("receipt").asText(), "id", inForce.id());
        assertThat(checked.path("verdict").asText()).isEqualTo("INVALID");
        assertThat(checked.path("judgedAt").asText()).isEqualTo("2020-01-01T00:00:00Z");
    }

    @Test
    @DisplayName("NOT-2 the number of an answer about a file is held against its SHA-256")
    void of_a_file() throws Exception {
        var pdf = inForce.submission().pdf();
        var answer = JSON.readTree(world.asNobody()
                .post("/api/v1/verifications", "application/pdf", pdf)
                .body());
        var number = answer.path("receipt").asText();
        assertThat(checked(number, "sha256", Sha256.hex(pdf)).path("verdict").asText())
                .isEqualTo("VALID");
        assertThat(checked(number, "id", inForce.id()).path("genuine").asBoolean())
                .isFalse();
    }

    @Test
    @DisplayName("NOT-2 NOT-9 for another document a number is no receipt, which is an answer and not an error")
    void another() throws Exception {
        var number =
                verdict("{\"id\":\"" + inForce.id() + "\"}").path("receipt").asText();
        var answer = check(number, "id", OTHER);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(JSON.readTree(answer.body()).properties())
                .extracting(field -> field.getKey())
                .containsExactlyInAnyOrder("receipt", "genuine");
        assertThat(JSON.readTree(answer.body()).path("genuine").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("NOT-9 a mistyped number, and a question about nothing or two things, are refused")
    void refused() throws Exception {
        var number =
                verdict("{\"id\":\"" + inForce.id() + "\"}").path("receipt").asText();
        var mistyped = number.substring(0, 3) + (number.charAt(3) == '0' ? '1' : '0') + number.substring(4);
        assertRefused("MALFORMED_IDENTIFIER", check(mistyped, "id", inForce.id()));
        assertRefused("RECEIPT_UNCLEAR", check(number, "id", ""));
        var both = "{\"receipt\":\"" + number + "\",\"id\":\"" + OTHER + "\",\"sha256\":\"" + "ab".repeat(32) + "\"}";
        assertRefused("RECEIPT_UNCLEAR", world.asNobody().json("/api/v1/receipts/check", both));
    }

    @ParameterizedTest
    @CsvSource({
        "en,This hub gave this answer,Valid: the document was genuine and in force,Pakistan: accepted,What counts today",
        "ru,Этот ответ дал этот хаб,Действителен: документ был подлинным,Пакистан: признаётся,Имеет значение ответ на сегодня"
    })
    @DisplayName("NOT-10 the page says in words what was answered and when, and leads to today's answer")
    void page(String language, String title, String answer, String country, String past) throws Exception {
        var number = verdict("{\"id\":\"" + inForce.id() + "\",\"importCountry\":\"PK\"}")
                .path("receipt")
                .asText();
        var page = page(language, number, inForce.id());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(title, answer, country, past, inForce.id())
                .contains("href=\"/d/" + inForce.id() + "?lang=" + language + "\"")
                .doesNotContain("verdict valid", "<script");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en,Not a receipt of this hub for this document,a character is mistyped",
        "ru,Это не квитанция этого хаба об этом документе,в нём опечатка"
    })
    @DisplayName("NOT-10 the page says in words that a number is no receipt about that, or is mistyped")
    void page_of_none(String language, String none, String mistyped) throws Exception {
        var number =
                verdict("{\"id\":\"" + inForce.id() + "\"}").path("receipt").asText();
        assertThat(page(language, number, OTHER).body()).contains(none);
        var wrong = page(language, "12345", OTHER);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains(mistyped).doesNotContain(none);
        assertThat(page(language, "", "").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> page(String language, String number, String id) throws Exception {
        return world.asNobody().get("/receipt?lang=" + language + "&number=" + number + "&id=" + id, "text/html");
    }

    private static void assertRefused(String code, HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).path("code").asText()).isEqualTo(code);
    }

    private static JsonNode verdict(String question) throws Exception {
        return JSON.readTree(
                world.asNobody().json("/api/v1/verifications", question).body());
    }

    private static JsonNode checked(String receipt, String name, String about) throws Exception {
        return JSON.readTree(check(receipt, name, about).body());
    }

    private static HttpResponse<String> check(String receipt, String name, String about) throws Exception {
        Sender nobody = world.asNobody();
        return nobody.json(
                "/api/v1/receipts/check", "{\"receipt\":\"" + receipt + "\",\"" + name + "\":\"" + about + "\"}");
    }
}
