package org.carec.ecert.platform;

import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.text.AttributedString;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/**
 * A line of right-to-left Arabic script, shaped by the platform's text layout and drawn as outlines, because PDFBox does not join letters.
 * The characters stay readable to a machine as {@code ActualText} (ISO 32000-1, 14.9.4).
 */
public final class ShapedLine {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final String LEFT_TO_RIGHT_EMBEDDING = "\u202A";
    private static final String POP = "\u202C";

    /** Keeps what stands between two numbers, such as a dash, from joining them into one that runs from left to right. */
    private static final String RIGHT_TO_LEFT_MARK = "\u200F";

    private final String text;
    private final TextLayout layout;

    public ShapedLine(String text, Style style) {
        this.text = text;
        String isolated =
                isolateLatin(text.replaceAll("[\\u2066-\\u2069]", "")); // isolates: no font shows them as nothing
        AttributedString attributed = new AttributedString(isolated);
        attributed.addAttribute(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_RTL);
        for (int i = 0; i < isolated.length(); i++) {
            attributed.addAttribute(TextAttribute.FONT, Typefaces.outlineFor(isolated.charAt(i), style), i, i + 1);
        }
        this.layout = new TextLayout(attributed.getIterator(), CONTEXT);
    }

    /** Whether a text holds Arabic script. */
    public static boolean needed(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }

    public float width() {
        return layout.getVisibleAdvance();
    }

    /** Draws the line with its baseline at (x, y) in PDF coordinates. */
    void draw(PDPageContentStream content, float x, float y) throws IOException {
        COSDictionary properties = new COSDictionary();
        properties.setString(COSName.ACTUAL_TEXT, text);
        content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
        new Outline(content, x, y).fill(layout.getOutline(null));
        content.endMarkedContent();
    }

    /** Numbers and codes keep their own direction and do not swap places with the words around them. */
    private static String isolateLatin(String text) {
        return text.replaceAll(
                "[\\p{IsLatin}0-9](?:[\\p{IsLatin}0-9 ,:./\\-]*[\\p{IsLatin}0-9])?",
                RIGHT_TO_LEFT_MARK + LEFT_TO_RIGHT_EMBEDDING + "$0" + POP + RIGHT_TO_LEFT_MARK);
    }
}
