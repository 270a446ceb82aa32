package org.carec.ecert.hub.demo;

import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.PathIterator;
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
final class Shaped {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final String LEFT_TO_RIGHT_EMBEDDING = "\u202A";
    private static final String POP = "\u202C";

    private final String text;
    private final TextLayout layout;

    Shaped(String text, Style style) {
        this.text = text;
        String isolated = isolateLatin(text);
        AttributedString attributed = new AttributedString(isolated);
        attributed.addAttribute(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_RTL);
        for (int i = 0; i < isolated.length(); i++) {
            attributed.addAttribute(TextAttribute.FONT, Faces.outlineFor(isolated.charAt(i), style), i, i + 1);
        }
        this.layout = new TextLayout(attributed.getIterator(), CONTEXT);
    }

    /** Whether a text holds Arabic script. */
    static boolean needed(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }

    float width() {
        return layout.getVisibleAdvance();
    }

    /** Draws the line with its baseline at (x, y) in PDF coordinates. */
    void draw(PDPageContentStream content, float x, float y) throws IOException {
        COSDictionary properties = new COSDictionary();
        properties.setString(COSName.ACTUAL_TEXT, text);
        content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
        fill(content, layout.getOutline(null), x, y);
        content.endMarkedContent();
    }

    /** Numbers and codes keep their own direction and do not swap places with the words around them. */
    private static String isolateLatin(String text) {
        return text.replaceAll(
                "[\\p{IsLatin}0-9](?:[\\p{IsLatin}0-9 ,:.\\-]*[\\p{IsLatin}0-9])?",
                LEFT_TO_RIGHT_EMBEDDING + "$0" + POP);
    }

    private static void fill(PDPageContentStream content, Shape outline, float x, float y) throws IOException {
        PathIterator path = outline.getPathIterator(null);
        float[] p = new float[6];
        float lastX = 0;
        float lastY = 0;
        boolean drawn = false;
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(p);
            for (int i = 0; i < 6; i += 2) {
                p[i] = hundredth(x + p[i]);
                p[i + 1] = hundredth(y - p[i + 1]);
            }
            segment(content, kind, p, lastX, lastY);
            int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            if (kind != PathIterator.SEG_CLOSE) {
                lastX = p[end];
                lastY = p[end + 1];
            }
            drawn = true;
        }
        if (drawn) {
            content.fill();
        }
    }

    private static void segment(PDPageContentStream content, int kind, float[] p, float fromX, float fromY)
            throws IOException {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> content.moveTo(p[0], p[1]);
            case PathIterator.SEG_LINETO -> content.lineTo(p[0], p[1]);
            case PathIterator.SEG_CUBICTO -> content.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
            case PathIterator.SEG_QUADTO ->
                content.curveTo(
                        third(fromX, p[0]), third(fromY, p[1]), third(p[2], p[0]), third(p[3], p[1]), p[2], p[3]);
            default -> content.closePath();
        }
    }

    /** The control point of a cubic curve that equals a quadratic one: two thirds of the way to the quadratic's own. */
    private static float third(float end, float control) {
        return hundredth(end + 2f / 3 * (control - end));
    }

    private static float hundredth(float value) {
        return Math.round(value * 100) / 100f;
    }
}
