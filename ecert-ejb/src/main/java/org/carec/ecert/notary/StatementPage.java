package org.carec.ecert.notary;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.carec.ecert.platform.Box;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Finding.Outcome;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.platform.Sheet;
import org.carec.ecert.platform.Style;
import org.carec.ecert.seal.QrCode;
import org.carec.ecert.verification.Verdict.Acceptance;
import org.carec.ecert.verification.Verdict.Answer;

/** The page of a statement, mirrored where the language runs from right to left. */
final class StatementPage {

    private static final int BRAND = 0x0B4A7D;
    private static final int LINE = 0xD5DCE4;
    private static final int GROUND = 0xF3F5F8;
    private static final int WHITE = 0xFFFFFF;

    private static final float LEFT = 48;
    private static final float WIDTH = Sheet.WIDTH - 2 * LEFT;
    private static final float BAND_TOP = 122;
    private static final float BAND = 96;
    private static final float CODE = 100;
    private static final float BODY_TOP = BAND_TOP + BAND + 18;
    private static final float FOOT_TOP = 726;
    private static final float FOOT = 80;
    private static final float LIMITS = 92;

    private final Sheet sheet;
    private final Told told;
    private final StatementWords words;
    private final Sentences sentences;
    private final boolean mirrored;

    StatementPage(Sheet sheet, Told told, Locale language) {
        this.sheet = sheet;
        this.told = told;
        this.words = StatementWords.in(language);
        this.sentences = Sentences.in(language);
        this.mirrored = words.isRightToLeft();
    }

    /** The number comes first: whoever reads the text of a statement finds out by it what the statement is about. */
    void draw() throws IOException {
        head();
        band();
        code();
        body();
        limits();
        foot();
    }

    private void head() throws IOException {
        start(told.id().value(), LEFT, 92, WIDTH, Style.bold(17), 1);
        start(words.get("document.id"), LEFT, 80, WIDTH, small(), 1);
        Emblem.mark(sheet, mirrored ? LEFT + WIDTH - 28 : LEFT, 34, 28, BRAND);
        float x = mirrored ? LEFT : LEFT + 38;
        start(StatementWords.HUB, x, 32, WIDTH - 38, Style.bold(12).in(BRAND), 1);
        start(words.get("title"), x, 47, WIDTH - 38, small(), 1);
        sheet.ink(LINE);
        sheet.rule(LEFT, 72, LEFT + WIDTH, 72, 0.8f);
    }

    private void band() throws IOException {
        var answer = told.verdict().answer();
        sheet.fill(Box.left(LEFT, BAND_TOP, WIDTH), BAND, Emblem.tone(answer));
        float side = 60;
        Emblem.draw(sheet, answer, mirrored ? LEFT + WIDTH - side - 20 : LEFT + 20, BAND_TOP + 18, side);
        float x = mirrored ? LEFT + 20 : LEFT + 100;
        var word = words.get(key(answer) + ".word");
        var meaning = words.get(key(answer) + ".meaning");
        float y = BAND_TOP + (mirrored ? 4 : 17);
        y += start(word, x, y, WIDTH - 120, Style.bold(27).in(WHITE), 1);
        start(meaning, x, y, WIDTH - 120, Style.plain(11).in(WHITE), 2);
    }

    private void code() throws IOException {
        float x = mirrored ? LEFT : LEFT + WIDTH - CODE;
        sheet.picture(QrCode.of(told.link()).png(), x, BODY_TOP - 6, CODE);
        sheet.write(words.get("code"), Box.centre(x, BODY_TOP + CODE - 6, CODE), small(), 3);
    }

    private void body() throws IOException {
        float x = mirrored ? LEFT + CODE + 22 : LEFT;
        var place = Box.left(x, BODY_TOP, WIDTH - CODE - 22);
        var column = new Column(sheet, mirrored, place, FOOT_TOP - LIMITS - BODY_TOP);
        var reason = told.verdict().reason();
        if (reason.isPresent()) {
            section(column, "why", List.of(sentences.sentence(reason.get())), Style.bold(size(10.5f)));
            section(column, "remedy", List.of(sentences.remedy(reason.get())), plain());
        }
        var acceptance = shown();
        if (!acceptance.isEmpty()) {
            section(column, "acceptance", acceptance, plain());
        }
        section(column, "note", notes(), plain());
        var document = told.verdict().document();
        if (document.isPresent()) {
            column.text(words.get("document"), heading(), 1);
            column.gap(3);
            for (var row : StatementFacts.of(document.get(), words)) {
                column.row(row.label(), row.value(), small(), plain());
            }
        }
    }

    private void section(Column column, String title, List<String> texts, Style style) throws IOException {
        if (texts.stream().allMatch(String::isBlank)) {
            return;
        }
        column.text(words.get(title), heading(), 1);
        for (var text : texts) {
            column.text(text, style, 4);
        }
        column.gap(9);
    }

    /** A country's yes to a document that is not valid would read like a recommendation. */
    private List<String> shown() {
        return told.verdict()
                .acceptance()
                .filter(a -> told.verdict().answer() == Answer.VALID || !a.accepted())
                .map(this::told)
                .orElse(List.of());
    }

    private List<String> told(Acceptance acceptance) {
        var line =
                words.country(acceptance.country()) + ": " + words.get(acceptance.accepted() ? "accepted" : "refused");
        var why = acceptance.findings().stream()
                .filter(f -> f.outcome() != Outcome.PASS)
                .map(sentences::sentence)
                .distinct()
                .limit(2);
        return Stream.concat(Stream.of(line), why).toList();
    }

    private List<String> notes() {
        return told.verdict().findings().stream()
                .filter(f -> f.outcome() == Outcome.WARN)
                .map((Finding f) -> sentences.sentence(f))
                .distinct()
                .limit(3)
                .toList();
    }

    private void limits() throws IOException {
        var column = new Column(sheet, mirrored, Box.left(LEFT, FOOT_TOP - LIMITS + 8, WIDTH), LIMITS);
        column.text(words.get("limits"), heading(), 1);
        column.gap(2);
        for (var key : List.of("limits.goods", "limits.paper", "limits.time")) {
            column.text("• " + words.get(key), Style.plain(size(8.5f)), 2);
        }
    }

    private void foot() throws IOException {
        sheet.fill(Box.left(LEFT, FOOT_TOP, WIDTH), FOOT, GROUND);
        float half = WIDTH / 2 - 18;
        float first = mirrored ? LEFT + WIDTH / 2 + 6 : LEFT + 12;
        float second = mirrored ? LEFT + 12 : LEFT + WIDTH / 2 + 6;
        start(words.get("answered"), first, FOOT_TOP + 8, half, small(), 1);
        start(words.time(told.verdict().askedAt()), first, FOOT_TOP + 20, half, mirrored ? plain() : Style.bold(10), 1);
        if (told.receipt().isPresent()) {
            start(words.get("receipt"), second, FOOT_TOP + 8, half, small(), 1);
            start(told.receipt().get().value(), second, FOOT_TOP + 22, half, Style.bold(8.5f), 2);
        }
        float y = FOOT_TOP + 46;
        y += start(words.get("signed"), LEFT + 12, y, WIDTH - 24, small(), 2);
        start(told.link(), LEFT + 12, y + 1, WIDTH - 24, Style.plain(8.5f).in(BRAND), 1);
    }

    private float start(String text, float x, float y, float width, Style style, int lines) throws IOException {
        return sheet.write(text, mirrored ? Box.right(x, y, width) : Box.left(x, y, width), style, lines);
    }

    private static String key(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }

    private Style heading() {
        return mirrored ? Style.plain(10.5f).in(BRAND) : Style.bold(9.5f).in(BRAND);
    }

    private Style plain() {
        return Style.plain(size(9.5f));
    }

    private Style small() {
        return Style.faint(size(8.5f));
    }

    /** Arabic script needs a little more to be read as easily. */
    private float size(float latin) {
        return mirrored ? latin + 0.5f : latin;
    }
}
