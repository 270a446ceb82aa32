package org.carec.ecert.hub.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipFile;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.job.SharedWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for many documents in a browser, against the shipped jar. */
class BulkIT {

    private static final String UNKNOWN = "UZ0007-C26-0000000-L";
    private static final String MISTYPED = "UZ0007-C26-0000000-M";

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
        if (visitor != null) {
            visitor.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("BULK-1 BULK-2 each entry is answered in its place, in words and colour, with and without JavaScript")
    void answered(boolean script) {
        var screen = visit("en", 1280, script).open().give(list()).into("PK").send();
        assertThat(screen.words())
                .containsExactly(
                        "Valid", "Invalid", "Not a document number", "Invalid", "Not a document number", "Valid");
        assertThat(screen.tones()).containsExactly("valid", "invalid", "unread", "invalid", "unread", "valid");
        assertThat(screen.counts()).containsExactly("2", "2", "0", "2");
        assertThat(screen.lines().get(0)).contains(documents.inForce().id(), "Tashkent", "Accepted");
        assertThat(screen.lines().get(1)).contains("The document was withdrawn on");
        assertThat(screen.lines().get(2)).contains("One character of " + MISTYPED + " is mistyped");
        assertThat(screen.lines().get(5)).contains("The same as no. 1");
        assertThat(screen.links()).hasSize(4).allMatch(l -> l.startsWith("/d/") && l.contains("importCountry=PK"));
        assertThat(visitor.cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    @DisplayName("BULK-2 the table that comes piece by piece is the one that comes whole")
    void same_table(String language) {
        var whole = visit(language, 1280, false).open().give(list()).into("PK").send();
        var lines = whole.lines();
        var links = whole.links();
        leave();
        var pieces = visit(language, 1280, true).open().give(list()).into("PK").send();
        assertThat(pieces.lines()).isEqualTo(lines);
        assertThat(pieces.links()).isEqualTo(links);
    }

    @Test
    @DisplayName("BULK-2 progress is told in words, piece by piece, and the reader can stop it")
    void stopped() {
        var screen = visit("en", 1280, true).open();
        var asked = new AtomicInteger();
        screen.page().route("**/batch", route -> {
            if (asked.incrementAndGet() == 1) { // the next piece is left waiting
                route.resume();
            }
        });
        screen.give(String.join("\n", Collections.nCopies(60, UNKNOWN)));
        screen.page().locator("#ask-list button[type=submit]").click();
        screen.page().locator("#progress-said:text-is('20 of 60 checked')").waitFor();
        assertThat(screen.page().locator("#bar").evaluate("bar => bar.value + '/' + bar.max"))
                .isEqualTo("20/60");
        screen.page().locator("#stop").click();
        screen.page().locator("#progress-said:text-matches('^Stopped')").waitFor();
        assertThat(screen.progress()).isEqualTo("Stopped: 20 of 60 were checked. The rest was not asked about.");
        assertThat(screen.lines()).hasSize(20);
        assertThat(screen.counts()).containsExactly("0", "20", "0", "0");
    }

    @Test
    @DisplayName("BULK-2 a hub that does not answer is told, and what was answered stays")
    void failed() {
        var screen = visit("en", 1280, true).open();
        screen.page().route("**/batch", route -> route.abort());
        screen.give(UNKNOWN).send();
        assertThat(screen.progress()).startsWith("The hub does not answer right now: 0 of 1 were checked.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("BULK-3 two hundred and one are refused with their count, and none is asked about")
    void too_many(boolean script) {
        var screen = visit("en", 1280, script)
                .open()
                .give(String.join("\n", Collections.nCopies(201, UNKNOWN)))
                .send();
        assertThat(screen.problem())
                .startsWith("There are 201 entries; up to 200 are taken at a time. Nothing was checked.");
        assertThat(screen.lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("BULK-4 BULK-2 a file is read beside what was pasted, and the column is named")
    void file(boolean script, @TempDir Path folder) throws Exception {
        var csv = folder.resolve("list.csv");
        Files.writeString(
                csv, "Товар;Номер документа\nЧай;" + documents.suspended().id() + "\n");
        var screen = visit("en", 1280, script).open().give(UNKNOWN).choose(csv).send();
        assertThat(screen.words()).containsExactly("Invalid", "Invalid");
        assertThat(screen.lines().get(1)).contains(documents.suspended().id(), "The document is suspended since");
        assertThat(screen.page().locator("#note").textContent())
                .isEqualTo("From the file, column B was read: “Номер документа”.");
    }

    @Test
    @DisplayName("BULK-5 a file of more than 1 MB, and one that is no table, are told on the form")
    void bad_file(@TempDir Path folder) throws Exception {
        var large = Files.write(folder.resolve("large.csv"), new byte[(1 << 20) + 1]);
        var screen = visit("en", 1280, false).open().choose(large).send();
        assertThat(screen.problem()).startsWith("The file or the list is larger than 1 MB.");
        var pdf = Files.writeString(folder.resolve("x.csv"), "%PDF-1.7");
        assertThat(screen.open().choose(pdf).send().problem()).startsWith("This is no CSV or XLSX file");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("BULK-6 the answers can be kept as CSV and as XLSX")
    void kept(boolean script) throws Exception {
        var screen = visit("ru", 1280, script)
                .open()
                .give(list() + "\n=1+1")
                .into("PK")
                .send();
        var csv = Files.readString(screen.download("csv"), StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFFplace,Дано,document_id,same_as,Ответ,verdict,Почему,reason_code,")
                .contains(",Действителен,VALID,", ",Недействителен,INVALID,", ",CHECK_CHARACTER,", ",'=1+1,");
        assertThat(csv.lines()).hasSize(8);
        try (var book = new ZipFile(screen.download("xlsx").toFile())) {
            assertThat(book.getEntry("xl/worksheets/sheet2.xml")).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,en", "1280,ru", "360,en", "360,ru"})
    @DisplayName("BULK-7 nothing is cut off, and axe finds no barrier, on a desk and at 360 pixels")
    void no_barriers(int width, String language) {
        var screen = visit(language, width, true).open();
        assertNoBarriers(screen);
        screen.give(list()).into("PK").send();
        assertNoBarriers(screen);
        screen.open().send();
        assertNoBarriers(screen);
    }

    @Test
    @DisplayName("BULK-7 the keyboard alone leads from the page for one document to the answers")
    void keyboard() {
        var screen = visit("en", 1280, true);
        screen.asPage().open("/verify");
        screen.page().locator("a[href^='/bulk']").focus();
        screen.page().keyboard().press("Enter");
        screen.page().waitForURL("**/bulk?lang=en");
        screen.page().locator("#numbers").focus();
        screen.page().keyboard().type(UNKNOWN);
        for (var next : List.of("file", "country", "Check all")) {
            screen.page().keyboard().press("Tab");
            assertThat(screen.asPage().focus()).isEqualTo(next);
        }
        screen.page().keyboard().press("Enter");
        screen.page().locator("#lines tr").waitFor();
        assertThat(screen.words()).containsExactly("Invalid");
    }

    @Test
    @DisplayName("BULK-2 a plain form of another program is answered too, and its answer is kept nowhere")
    void plain_form() throws Exception {
        var answer = world.asNobody().form("/bulk", Map.of("numbers", UNKNOWN, "format", "csv"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"ecert-[0-9]{8}T[0-9]{6}Z\\.csv\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.body()).contains("1,UZ0007-C26-0000000-L,UZ0007-C26-0000000-L,,Invalid,INVALID,");
    }

    private static void assertNoBarriers(BulkScreen screen) {
        assertThat(screen.asPage().overflow()).isZero();
        assertThat(screen.asPage().barriers()).isEmpty();
    }

    /** In force, withdrawn, mistyped, unknown, no number, and the first once more by its code's link. */
    private static String list() {
        return String.join(
                "\n",
                documents.inForce().id(),
                documents.withdrawn().id(),
                MISTYPED,
                UNKNOWN,
                "Чай",
                documents.inForce().reservation().qrContent());
    }

    private BulkScreen visit(String language, int width, boolean script) {
        visitor = browser.visitor(language, width, script);
        Page page = visitor.newPage();
        return new BulkScreen(page, world.hub());
    }
}
