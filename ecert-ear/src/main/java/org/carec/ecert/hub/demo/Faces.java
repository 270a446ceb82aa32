package org.carec.ecert.hub.demo;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.carec.ecert.platform.PrintedFont;

/** The vendored Noto fonts (OFL) of one PDF: Latin and Cyrillic embedded as subsets, Arabic script as outlines. */
final class Faces {

    private static final Font NASKH = outline("NotoNaskhArabic-Regular");
    private static final Font NASTALIQ = outline("NotoNastaliqUrdu-Regular");
    private static final Font LATIN = outline("NotoSans-Regular");

    private final PDFont plain;
    private final PDFont bold;

    Faces(PDDocument document) throws IOException {
        this.plain = embedded(document, "NotoSans-Regular");
        this.bold = embedded(document, "NotoSans-Bold");
    }

    PDFont of(Style style) {
        return style.face() == Style.Face.BOLD ? bold : plain;
    }

    /** The font for one character of a line that holds Arabic script; its Latin letters and digits look like the rest of the page. */
    static Font outlineFor(char character, Style style) {
        Font arabic = style.face() == Style.Face.BOLD ? NASTALIQ : NASKH;
        boolean latin = Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN
                || Character.isDigit(character)
                || !arabic.canDisplay(character);
        Font chosen = latin ? LATIN : arabic;
        return chosen.deriveFont(style.size());
    }

    private static PDFont embedded(PDDocument document, String name) throws IOException {
        try (InputStream font = open(name)) {
            return PrintedFont.embedded(document, font);
        }
    }

    private static Font outline(String name) {
        try (InputStream font = open(name)) {
            return Font.createFont(Font.TRUETYPE_FONT, font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the vendored font " + name + " is damaged", e);
        }
    }

    private static InputStream open(String name) {
        InputStream font = Faces.class.getResourceAsStream("fonts/" + name + ".ttf");
        if (font == null) {
            throw new IllegalStateException("the vendored font " + name + " is missing");
        }
        return font;
    }
}
