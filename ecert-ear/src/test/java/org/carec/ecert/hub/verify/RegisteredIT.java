package org.carec.ecert.hub.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.hub.verify.OnRecord.declared;
import static org.carec.ecert.hub.verify.OnRecord.link;

import com.microsoft.playwright.BrowserContext;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.job.SharedWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents on record, as an importer meets them in a browser: in force, withdrawn, suspended, and a file that was changed. */
class RegisteredIT {

    private static WorldOnHub world;
    private static Browser browser;
    private static OnRecord documents;

    private BrowserContext visitor;

    @BeforeAll
    static void open() throws Exception {
        world = SharedWorld.get();
        browser = new Browser();
        documents = OnRecord.of(world);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @ParameterizedTest
    @CsvSource({"en,Valid,In force,Product,Applicant", "ru,Действителен,Действует,Товар,Заявитель"})
    @DisplayName("PAGE-4 VER-5 the link of the QR code leads to VALID, with the product and the applicant")
    void by_link(String language, String word, String status, String product, String applicant) throws Exception {
        var screen = desk(language).open(link(documents.inForce()));
        assertThat(screen.title()).isEqualTo(word);
        assertThat(screen.band()).isEqualTo("verdict valid");
        assertThat(screen.facts()).containsValues(documents.inForce().id(), status);
        var declared = declared(documents.inForce());
        assertThat(screen.facts().get(product))
                .contains(declared.path("products").get(0).path("name").asText());
        assertThat(screen.facts().get(applicant))
                .contains(declared.path("applicant").path("name").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "en,Valid,Product,Applicant,The QR code or the PDF",
        "ru,Действителен,Товар,Заявитель,QR-код или сам PDF"
    })
    @DisplayName(
            "PAGE-4 VER-5 the number alone leads to VALID, without product and applicant, and says what shows more")
    void by_number(String language, String word, String product, String applicant, String more) throws Exception {
        var screen = desk(language).open("/verify").ask(documents.inForce().id());
        assertThat(screen.title()).isEqualTo(word);
        assertThat(screen.facts()).containsValue(documents.inForce().id()).doesNotContainKeys(product, applicant);
        assertThat(screen.text())
                .contains(more)
                .doesNotContain(declared(documents.inForce())
                        .path("applicant")
                        .path("name")
                        .asText());
    }

    @ParameterizedTest
    @CsvSource({
        "en,Invalid,The document was withdrawn on,the product no longer conforms,Withdrawn",
        "ru,Недействителен,Документ отозван,продукция больше не соответствует требованиям,Отозван"
    })
    @DisplayName("PAGE-1 PAGE-4 a withdrawn document is INVALID, and the page says since when and why")
    void withdrawn(String language, String word, String sentence, String reason, String status) {
        var screen = desk(language).open(link(documents.withdrawn()));
        assertThat(screen.title()).isEqualTo(word);
        assertThat(screen.band()).isEqualTo("verdict invalid");
        assertThat(screen.reason()).startsWith(sentence).contains(reason);
        assertThat(screen.facts()).containsValue(status);
    }

    @ParameterizedTest
    @CsvSource({
        "en,Invalid,The document is suspended since,a deviation was found in surveillance,Suspended",
        "ru,Недействителен,Действие документа приостановлено с,при инспекционном контроле обнаружено отклонение,Приостановлен"
    })
    @DisplayName("PAGE-1 PAGE-4 a suspended document is INVALID while it is suspended, and the page says why")
    void suspended(String language, String word, String sentence, String reason, String status) {
        var screen = desk(language).open("/verify").ask(documents.suspended().id());
        assertThat(screen.title()).isEqualTo(word);
        assertThat(screen.reason()).startsWith(sentence).contains(reason);
        assertThat(screen.facts()).containsValue(status);
    }

    @ParameterizedTest
    @CsvSource({
        "en,Invalid,What is registered under this number,it is not the file that was registered",
        "ru,Недействителен,Что зарегистрировано под этим номером,зарегистрирован под этим номером другой файл"
    })
    @DisplayName("PAGE-4 VER-7 a changed file is INVALID, and what is registered under its number is shown as such")
    void changed_file(String language, String word, String title, String reason) {
        var screen = desk(language).open("/verify").upload(documents.changed());
        assertThat(screen.title()).isEqualTo(word);
        assertThat(screen.reason()).contains(reason);
        assertThat(screen.section("document")).startsWith(title);
        assertThat(screen.facts()).containsValue(documents.inForce().id()).doesNotContainKeys("Applicant", "Заявитель");
    }

    @ParameterizedTest
    @CsvSource({"en,Invalid,Valid.,The answer for", "ru,Недействителен,Действителен.,Ответ на"})
    @DisplayName("PAGE-1 a link that names a time before the withdrawal is answered INVALID, and about then only below")
    void about_then(String language, String word, String then, String title) {
        var screen = desk(language).open(documents.backThen());
        assertThat(screen.title()).isEqualTo(word);
        assertThat(screen.band()).isEqualTo("verdict invalid");
        assertThat(screen.section("then")).startsWith(title).contains(then);
        assertThat(screen.page().locator(".verdict ~ section h2#then").count()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "en,PK,Accepted in Pakistan,Accepted,mark-pass",
        "ru,PK,Признание в стране ввоза: Пакистан,Признаётся,mark-pass",
        "en,KG,Accepted in Kyrgyzstan,Not accepted,mark-fail",
        "ru,KG,Признание в стране ввоза: Киргизия,Не признаётся,mark-fail"
    })
    @DisplayName("PAGE-4 VER-4 a country with an open lane accepts the document, and one without does not")
    void acceptance(String language, String country, String title, String answer, String mark) {
        var screen = desk(language).open("/verify").ask(documents.inForce().id(), country);
        assertThat(screen.band()).isEqualTo("verdict valid");
        assertThat(screen.section("acceptance")).startsWith(title);
        assertThat(screen.page().locator(".accepted strong").textContent()).isEqualTo(answer);
        assertThat(screen.page().locator(".accepted ." + mark).isVisible()).isTrue();
    }

    @Test
    @DisplayName("PAGE-1 nothing is called accepted that is withdrawn")
    void no_acceptance_when_withdrawn() {
        var screen = desk("en").open("/verify").ask(documents.withdrawn().id(), "PK");
        assertThat(screen.title()).isEqualTo("Invalid");
        assertThat(screen.page().locator("#acceptance").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1280,en", "1280,ru", "360,en", "360,ru"})
    @DisplayName("PAGE-3 VALID and INVALID are whole, and axe finds no barrier, on a desk and at 360 pixels")
    void no_barriers(int width, String language) {
        var screen = visit(language, width, true);
        assertWhole(screen.open(link(documents.inForce()) + "&importCountry=PK"), "verdict valid");
        assertWhole(
                screen.open("/verify?importCountry=KG&id=" + documents.inForce().id()), "verdict valid");
        assertWhole(screen.open(documents.backThen()), "verdict invalid");
        assertWhole(screen.open("/d/" + documents.suspended().id()), "verdict invalid");
        assertWhole(screen.open("/verify").upload(documents.changed()), "verdict invalid");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    @DisplayName("PAGE-2 link, number and file are answered without JavaScript, and no cookie is set")
    void without_script(int width) {
        var screen = visit("en", width, false);
        assertThat(screen.open(link(documents.inForce())).facts()).containsKeys("Product", "Applicant");
        assertThat(screen.open("/verify").ask(documents.inForce().id(), "PK").section("acceptance"))
                .contains("Accepted");
        assertThat(screen.open("/verify")
                        .upload(documents.inForce().submission().pdf())
                        .title())
                .isEqualTo("Valid");
        assertThat(screen.open("/verify").upload(documents.changed()).title()).isEqualTo("Invalid");
        assertThat(screen.open("/verify").ask(documents.withdrawn().id()).title())
                .isEqualTo("Invalid");
        assertThat(visitor.cookies()).isEmpty();
    }

    private static void assertWhole(VerifyScreen screen, String band) {
        assertThat(screen.band()).isEqualTo(band);
        assertThat(screen.overflow()).as(screen.page().url()).isZero();
        assertThat(screen.barriers()).as(screen.page().url()).isEmpty();
    }

    private VerifyScreen desk(String language) {
        return visit(language, 1280, true);
    }

    private VerifyScreen visit(String language, int width, boolean script) {
        visitor = browser.visitor(language, width, script);
        return new VerifyScreen(visitor.newPage(), world.hub());
    }
}
