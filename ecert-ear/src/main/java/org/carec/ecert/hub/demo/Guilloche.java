package org.carec.ecert.hub.demo;

import java.io.IOException;
import org.carec.ecert.platform.Box;
import org.carec.ecert.platform.Sheet;

/** The fine vector line work of security paper: an interlaced frame, corner rosettes, a pale ground. */
final class Guilloche {

    private static final float OUTER = 20;
    private static final float BAND = 11;
    private static final float STEP = 1.5f;

    private final Sheet sheet;
    private final int accent;

    Guilloche(Sheet sheet, int accent) {
        this.sheet = sheet;
        this.accent = accent;
    }

    void draw() throws IOException {
        sheet.ink(tint(accent, 0.88));
        ground(Sheet.WIDTH / 2, Sheet.HEIGHT * 0.56f, 185);
        sheet.ink(tint(accent, 0.35));
        for (int strand = 0; strand < 4; strand++) {
            double phase = strand * Math.PI / 2;
            band(OUTER, true, phase);
            band(Sheet.HEIGHT - OUTER, true, phase);
            band(OUTER, false, phase);
            band(Sheet.WIDTH - OUTER, false, phase);
        }
        sheet.ink(accent);
        rectangle(OUTER - BAND / 2 - 1.5f, 0.8f);
        rectangle(OUTER + BAND / 2 + 1.5f, 0.5f);
        corners();
    }

    private void corners() throws IOException {
        float[] xs = {OUTER, Sheet.WIDTH - OUTER};
        float[] ys = {OUTER, Sheet.HEIGHT - OUTER};
        for (float x : xs) {
            for (float y : ys) {
                sheet.fill(Box.left(x - 8, y - 8, 16), 16, 0xFFFFFF);
                rosette(x, y, 10);
            }
        }
    }

    private void band(float at, boolean horizontal, double phase) throws IOException {
        float end = (horizontal ? Sheet.WIDTH : Sheet.HEIGHT) - OUTER;
        int steps = (int) ((end - OUTER) / STEP);
        float[] points = new float[2 * (steps + 1)];
        for (int i = 0; i <= steps; i++) {
            float along = OUTER + i * STEP;
            float across = at + (float) (Math.sin(i * STEP * Math.PI / 9 + phase) * BAND / 2);
            points[2 * i] = horizontal ? along : across;
            points[2 * i + 1] = horizontal ? across : along;
        }
        sheet.curve(points, 0.3f);
    }

    private void rectangle(float inset, float weight) throws IOException {
        float right = Sheet.WIDTH - inset;
        float bottom = Sheet.HEIGHT - inset;
        sheet.curve(
                new float[] {inset, inset, right, inset, right, bottom, inset, bottom, inset, inset, right, inset},
                weight);
    }

    private void ground(float x, float y, float radius) throws IOException {
        for (int ring = 0; ring < 5; ring++) {
            sheet.curve(hypotrochoid(x, y, radius * (1 - ring * 0.17f), 24 - 3 * ring), 0.35f);
        }
    }

    /** A small rosette, also used as the emblem's ring. */
    void rosette(float x, float y, float radius) throws IOException {
        sheet.curve(hypotrochoid(x, y, radius, 9), 0.3f);
        sheet.curve(hypotrochoid(x, y, radius * 0.6f, 7), 0.3f);
    }

    private static float[] hypotrochoid(float x, float y, float radius, int petals) {
        int steps = Math.max(240, Math.round(radius * 5));
        float[] points = new float[2 * (steps + 1)];
        for (int i = 0; i <= steps; i++) {
            double turn = 2 * Math.PI * i / steps;
            double reach = radius * (0.78 + 0.22 * Math.cos(petals * turn * 2));
            double twist = turn + 0.35 * Math.sin(petals * turn);
            points[2 * i] = x + (float) (reach * Math.cos(twist));
            points[2 * i + 1] = y + (float) (reach * Math.sin(twist));
        }
        return points;
    }

    /** The colour mixed with white; 1 is white. */
    static int tint(int rgb, double share) {
        int red = mix(rgb >> 16 & 0xFF, share);
        int green = mix(rgb >> 8 & 0xFF, share);
        return red << 16 | green << 8 | mix(rgb & 0xFF, share);
    }

    private static int mix(int channel, double share) {
        return (int) Math.round(channel + (255 - channel) * share);
    }
}
