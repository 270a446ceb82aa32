package org.carec.ecert.hub.demo;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.carec.ecert.platform.Box;
import org.carec.ecert.platform.Sheet;
import org.carec.ecert.platform.Style;
import org.carec.ecert.platform.Typefaces;

/** What certificate and report have in common: letterhead, number line, bilingual fields, signature block, foot. */
final class Stationery {

    static final float LEFT = 46;
    static final float WIDTH = Sheet.WIDTH - 2 * LEFT;
    private static final float LABEL = 132;
    private static final float QR = 88;

    final Draft draft;
    final Words local;
    final Words english = Words.of("en");
    private final PDDocument document;
    private final Typefaces faces;

    Stationery(PDDocument document, Draft draft) throws IOException {
        this.document = document;
        this.draft = draft;
        this.local = Words.of(draft.text("language"));
        this.faces = new Typefaces(document);
    }

    /** A framed page with its foot. */
    Sheet page(int number, int of) throws IOException {
        Sheet sheet = new Sheet(document, faces);
        new Guilloche(sheet, accent()).draw();
        sheet.write(english.get("demo"), Box.centre(LEFT, 786, WIDTH), Style.faint(6.5f));
        String pages = draft.text("number") + "   ·   " + draft.mark().documentId() + "   ·   " + english.get("page")
                + " " + number + " " + english.get("of") + " " + of;
        sheet.write(pages, Box.centre(LEFT, 797, WIDTH), Style.faint(6.5f));
        return sheet;
    }

    int accent() {
        return draft.letterhead().accent();
    }

    /** Letterhead, title and number line; returns the y below. */
    float head(Sheet sheet, String title) throws IOException {
        Letterhead head = draft.letterhead();
        float middle = LEFT + 92;
        float width = WIDTH - 184;
        emblem(sheet, LEFT + 38, 82);
        sheet.picture(draft.mark().picture(), LEFT + WIDTH - QR, 38, QR);
        sheet.write(draft.mark().documentId(), Box.centre(LEFT + WIDTH - QR - 10, 127, QR + 20), Style.bold(6.6f));
        float y = 42;
        y += sheet.write(head.authorityLocal(), Box.centre(middle, y, width), Style.plain(8));
        y += sheet.write(head.authority(), Box.centre(middle, y, width), Style.faint(7));
        sheet.ink(accent());
        sheet.rule(middle + 30, y + 3, middle + width - 30, y + 3, 0.6f);
        y += 7;
        y += sheet.write(
                head.nameLocal(),
                Box.centre(middle, y, width),
                Style.bold(11.5f).in(accent()));
        y += sheet.write(head.name(), Box.centre(middle, y, width), Style.plain(8.5f));
        y += sheet.write(head.address(), Box.centre(middle, y, width), Style.faint(7));
        y += sheet.write(head.cab() + "  ·  " + head.accreditation(), Box.centre(middle, y, width), Style.faint(7));
        return title(sheet, title, Math.max(y + 6, 142));
    }

    private float title(Sheet sheet, String title, float top) throws IOException {
        float y = top;
        sheet.ink(accent());
        sheet.rule(LEFT, y, LEFT + WIDTH, y, 1.1f);
        y += 7;
        y += sheet.write(
                local.get(title), Box.centre(LEFT, y, WIDTH), Style.bold(19).in(accent()));
        y += sheet.write(english.get(title), Box.centre(LEFT, y, WIDTH), Style.plain(10));
        y += 3;
        y += sheet.write("№ " + draft.text("number"), Box.centre(LEFT, y, WIDTH), Style.bold(12));
        return y + 5;
    }

    private void emblem(Sheet sheet, float x, float y) throws IOException {
        sheet.ink(accent());
        Guilloche lines = new Guilloche(sheet, accent());
        lines.rosette(x, y, 36);
        lines.rosette(x, y, 31);
        sheet.write(
                draft.letterhead().cab().substring(0, 2),
                Box.centre(x - 20, y - 12, 40),
                Style.bold(18).in(accent()));
    }

    /** A labelled value with a hair line below; returns the y below. Empty values take no room. */
    float field(Sheet sheet, String key, String value, float y) throws IOException {
        if (value.isBlank()) {
            return y;
        }
        boolean mirrored = local.rightToLeft();
        float labels = mirrored
                ? Math.max(
                        sheet.write(english.get(key), Box.left(LEFT, y + 2, LABEL - 40), Style.faint(7.5f)),
                        sheet.write(local.get(key), Box.right(LEFT + WIDTH - LABEL, y, LABEL), Style.plain(10)))
                : labels(sheet, key, y);
        float width = WIDTH - (mirrored ? 2 * LABEL - 40 : LABEL) - 8;
        float values = sheet.write(
                apart(value), Box.left(LEFT + (mirrored ? LABEL - 40 : LABEL), y + 1, width), Style.plain(9));
        float next = y + Math.max(labels, values + 1) + 2.5f;
        sheet.ink(0xC9CED3);
        sheet.rule(LEFT, next, LEFT + WIDTH, next, 0.4f);
        return next + 2.5f;
    }

    /** Beside right-to-left script the second language takes a line of its own. */
    String apart(String value) {
        return local.rightToLeft() ? value.replace(" / ", "\n") : value;
    }

    private float labels(Sheet sheet, String key, float y) throws IOException {
        float first = sheet.write(local.get(key), Box.left(LEFT, y, LABEL - 6), Style.plain(8));
        return first + sheet.write(english.get(key), Box.left(LEFT, y + first, LABEL - 6), Style.faint(6.5f));
    }

    /** A paragraph in both languages; returns the y below. */
    float statement(Sheet sheet, String key, float y) throws IOException {
        Box box = local.rightToLeft() ? Box.right(LEFT, y, WIDTH) : Box.left(LEFT, y, WIDTH);
        float first = sheet.write(local.get(key), box, Style.plain(local.rightToLeft() ? 10 : 8.5f));
        return y + first + sheet.write(english.get(key), Box.left(LEFT, y + first + 1, WIDTH), Style.faint(7.5f)) + 4;
    }

    /** The block that says where the signature is and how to check the paper. */
    void signatureBlock(Sheet sheet) throws IOException {
        float top = 700;
        sheet.fill(Box.left(LEFT, top, WIDTH), 76, Guilloche.tint(accent(), 0.94));
        sheet.ink(accent());
        sheet.curve(new float[] {LEFT, top, LEFT + WIDTH, top}, 0.8f);
        float seal = LEFT + WIDTH - 42;
        new Guilloche(sheet, accent()).rosette(seal, top + 38, 32);
        sheet.write(
                draft.letterhead().cab(),
                Box.centre(seal - 30, top + 33, 60),
                Style.bold(8).in(accent()));
        float width = WIDTH - 100;
        Box box = local.rightToLeft() ? Box.right(LEFT + 8, top + 5, width) : Box.left(LEFT + 8, top + 5, width);
        float y = sheet.write(local.get("signature"), box, Style.plain(8.5f));
        y += sheet.write(english.get("signature"), Box.left(LEFT + 8, top + 5 + y, width), Style.faint(7));
        y += sheet.write(local.get("verify"), box.down(y + 3), Style.plain(8.5f)) + 3;
        y += sheet.write(english.get("verify"), Box.left(LEFT + 8, top + 5 + y, width), Style.faint(7));
        sheet.write(
                draft.mark().address(),
                Box.left(LEFT + 8, top + 6 + y, width),
                Style.plain(7.5f).in(accent()));
    }
}
