package org.carec.ecert.platform;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The vendored Noto fonts (OFL) of one PDF: Latin and Cyrillic embedded as subsets, Arabic script as outlines. */
public final class Typefaces {

    private final PDFont plain;
    private final PDFont bold;

    public Typefaces(PDDocument document) throws IOException {
        this.plain = embedded(document, "NotoSans-Regular");
        this.bold = embedded(document, "NotoSans-Bold");
    }

    PDFont of(Style style) {
        return style.face() == Style.Face.BOLD ? bold : plain;
    }

    /** The text without marks of direction; a character the font lacks (a body's own number may have any) is a question mark. */
    String printable(String text, Style style) {
        var printable = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(c -> printable.appendCodePoint(Character.isWhitespace(c) ? ' ' : known(c, of(style))));
        return printable.toString();
    }

    private static int known(int codePoint, PDFont font) {
        try {
            font.encode(Character.toString(codePoint));
            return codePoint;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException missing) {
            return '?';
        }
    }

    /** Read when Arabic script is first drawn: a hub that nobody asks for it spends nothing on it. */
    private static final class Outlines {

        private static final Font NASKH = outline("NotoNaskhArabic-Regular");
        private static final Font NASTALIQ = outline("NotoNastaliqUrdu-Regular");
        private static final Font LATIN = outline("NotoSans-Regular");

        private static Font outline(String name) {
            try (InputStream font = open(name)) {
                return Font.createFont(Font.TRUETYPE_FONT, font);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("the vendored font " + name + " is damaged", e);
            }
        }
    }

    /** The font for one character of a line that holds Arabic script; its Latin letters and digits look like the rest of the page. */
    static Font outlineFor(char character, Style style) {
        Font arabic = style.face() == Style.Face.BOLD ? Outlines.NASTALIQ : Outlines.NASKH;
        boolean latin = Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN
                || Character.isDigit(character)
                || !arabic.canDisplay(character);
        Font chosen = latin ? Outlines.LATIN : arabic;
        return chosen.deriveFont(style.size());
    }

    private static PDFont embedded(PDDocument document, String name) throws IOException {
        try (InputStream font = open(name)) {
            return PrintedFont.embedded(document, font);
        }
    }

    private static InputStream open(String name) {
        InputStream font = Typefaces.class.getResourceAsStream("/font/" + name + ".ttf");
        if (font == null) {
            throw new IllegalStateException("the vendored font " + name + " is missing");
        }
        return font;
    }
}
