package org.carec.ecert.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.carec.ecert.platform.PrintedFont;
import org.carec.ecert.seal.QrCode;

/** One A4 page, written from the top down; QR codes are 35 mm wide, their quiet zone included. */
final class SlipSheet implements AutoCloseable {

    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float MARGIN = 20 * MILLIMETRE;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float CODE = 35 * MILLIMETRE;
    private static final float LABEL = 65 * MILLIMETRE;
    private static final float SMALL = 10;
    private static final float TITLE = 14;
    private static final float LARGE = 22;
    private static final float LEADING = 1.5f;

    private final PDPageContentStream content;
    private final PDFont font;
    private float y = PDRectangle.A4.getHeight() - MARGIN;

    SlipSheet(PDDocument pdf) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        font = font(pdf);
        content = new PDPageContentStream(pdf, page);
    }

    void title(String text) throws IOException {
        line(text, MARGIN, TITLE);
    }

    void large(String text) throws IOException {
        line(text, MARGIN, LARGE);
        y -= SMALL;
    }

    /** A label, and beside it the value. */
    void fact(String label, String value) throws IOException {
        show(label, MARGIN, SMALL);
        for (var part : wrapped(value, WIDTH - LABEL)) {
            line(part, MARGIN + LABEL, SMALL);
        }
    }

    /** Two codes side by side. */
    void codes(QrCode left, QrCode right) throws IOException {
        y -= CODE + SMALL;
        draw(left, MARGIN);
        draw(right, MARGIN + WIDTH - CODE);
        y -= LARGE;
    }

    void note(String text) throws IOException {
        for (var part : wrapped(text, WIDTH)) {
            line(part, MARGIN, SMALL);
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private void line(String text, float x, float size) throws IOException {
        show(text, x, size);
        y -= size * LEADING;
    }

    private void show(String text, float x, float size) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y - size);
        content.showText(printable(text));
        content.endText();
    }

    private void draw(QrCode code, float x) throws IOException {
        float module = CODE / code.size();
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                if (code.isDark(column, row)) {
                    content.addRect(x + column * module, y + CODE - (row + 1) * module, module, module);
                }
            }
        }
        content.fill();
    }

    /** Breaks at spaces, or anywhere where there are none. */
    private List<String> wrapped(String text, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            line.append(text.charAt(i));
            if (width(line.toString()) > width) {
                int space = line.lastIndexOf(" ");
                int cut = space > 0 ? space : line.length() - 1;
                lines.add(line.substring(0, cut));
                line.delete(0, space > 0 ? cut + 1 : cut);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private float width(String text) throws IOException {
        return font.getStringWidth(printable(text)) / 1000 * SMALL;
    }

    /** A character the font lacks (a CAB's number may have any) is shown as a question mark; the ID beside it is exact. */
    private String printable(String text) {
        var printable = new StringBuilder();
        text.codePoints().forEach(c -> printable.appendCodePoint(has(c) ? c : '?'));
        return printable.toString();
    }

    private boolean has(int codePoint) {
        try {
            font.encode(Character.toString(codePoint));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }

    private static PDFont font(PDDocument pdf) throws IOException {
        try (var ttf = SlipSheet.class.getResourceAsStream("/font/NotoSans-Regular.ttf")) {
            return PrintedFont.embedded(pdf, ttf);
        }
    }
}
