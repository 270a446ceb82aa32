package org.carec.ecert.notary;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import org.carec.ecert.platform.Sheet;
import org.carec.ecert.verification.Verdict.Answer;

/** The shapes beside the words: each answer has its own, so that it is told without colour too. Drawn on 64 by 64 units, as on the page. */
final class Emblem {

    private static final int WHITE = 0xFFFFFF;
    private static final float UNITS = 64;
    private static final float WEIGHT = 6.5f;

    private Emblem() {}

    /** The colour of an answer, as 0xRRGGBB: dark enough for white on it. */
    static int tone(Answer answer) {
        return switch (answer) {
            case VALID -> 0x0A6640;
            case INVALID -> 0xA81420;
            case UNDETERMINED -> 0x7D4A00;
        };
    }

    /** White shape with the sign in the answer's colour, its top left corner at (x, y). */
    static void draw(Sheet sheet, Answer answer, float x, float y, float side) throws IOException {
        var scale = AffineTransform.getScaleInstance(side / UNITS, side / UNITS);
        sheet.fill(scale.createTransformedShape(shape(answer)), x, y, WHITE);
        sheet.ink(tone(answer));
        sheet.draw(scale.createTransformedShape(sign(answer)), x, y, WEIGHT * side / UNITS);
    }

    /** The hub's own mark. */
    static void mark(Sheet sheet, float x, float y, float side, int colour) throws IOException {
        sheet.fill(new RoundRectangle2D.Float(0, 0, side, side, side * 0.44f, side * 0.44f), x, y, colour);
        sheet.ink(WHITE);
        var scale = AffineTransform.getScaleInstance(side / UNITS, side / UNITS);
        sheet.draw(scale.createTransformedShape(line(18, 33, 28, 43, 47, 22)), x, y, side * 0.105f);
    }

    private static Shape shape(Answer answer) {
        return switch (answer) {
            case VALID -> new Ellipse2D.Float(3, 3, 58, 58);
            case INVALID -> closed(20.5f, 3, 43.5f, 3, 61, 20.5f, 61, 43.5f, 43.5f, 61, 20.5f, 61, 3, 43.5f, 3, 20.5f);
            case UNDETERMINED -> closed(32, 5, 61, 57, 3, 57);
        };
    }

    private static Shape sign(Answer answer) {
        return switch (answer) {
            case VALID -> line(19, 33, 28, 42.5f, 46, 22);
            case INVALID -> cross();
            case UNDETERMINED -> questionMark();
        };
    }

    private static Shape cross() {
        var cross = line(21.5f, 21.5f, 42.5f, 42.5f);
        cross.moveTo(42.5f, 21.5f);
        cross.lineTo(21.5f, 42.5f);
        return cross;
    }

    private static Shape questionMark() {
        var mark = new Path2D.Float();
        mark.moveTo(26, 28.5f);
        mark.curveTo(26, 24.5f, 28.8f, 22, 32.2f, 22);
        mark.curveTo(35.6f, 22, 38.2f, 24.4f, 38.2f, 27.7f);
        mark.curveTo(38.2f, 32.3f, 32, 32.7f, 32, 38);
        mark.moveTo(32, 47);
        mark.lineTo(32, 47.1f);
        return mark;
    }

    private static Path2D.Float line(float... points) {
        var line = new Path2D.Float();
        line.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            line.lineTo(points[i], points[i + 1]);
        }
        return line;
    }

    private static Path2D.Float closed(float... points) {
        var line = line(points);
        line.closePath();
        return line;
    }
}
