package org.carec.ecert.platform;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** The outline of a shape on a PDF's page: coordinates to a hundredth of a point, which halves the size of the file and is not seen. */
final class Outline {

    private final PDPageContentStream content;
    private final float left;
    private final float baseline;
    private float lastX;
    private float lastY;

    /** Of a shape whose origin goes to (left, baseline) in PDF coordinates; its own y runs down. */
    Outline(PDPageContentStream content, float left, float baseline) {
        this.content = content;
        this.left = left;
        this.baseline = baseline;
    }

    void fill(Shape shape) throws IOException {
        if (traced(shape)) {
            content.fill();
        }
    }

    void stroke(Shape shape) throws IOException {
        if (traced(shape)) {
            content.stroke();
        }
    }

    private boolean traced(Shape shape) throws IOException {
        PathIterator path = shape.getPathIterator(null);
        boolean drawn = !path.isDone();
        float[] p = new float[6];
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(p);
            for (int i = 0; i < 6; i += 2) {
                p[i] = hundredth(left + p[i]);
                p[i + 1] = hundredth(baseline - p[i + 1]);
            }
            segment(kind, p);
            if (kind != PathIterator.SEG_CLOSE) {
                int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
                lastX = p[end];
                lastY = p[end + 1];
            }
        }
        return drawn;
    }

    private void segment(int kind, float[] p) throws IOException {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> content.moveTo(p[0], p[1]);
            case PathIterator.SEG_LINETO -> content.lineTo(p[0], p[1]);
            case PathIterator.SEG_CUBICTO -> content.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
            case PathIterator.SEG_QUADTO ->
                content.curveTo(
                        third(lastX, p[0]), third(lastY, p[1]), third(p[2], p[0]), third(p[3], p[1]), p[2], p[3]);
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
