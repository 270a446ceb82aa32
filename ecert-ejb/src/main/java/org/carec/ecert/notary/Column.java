package org.carec.ecert.notary;

import java.io.IOException;
import org.carec.ecert.platform.Box;
import org.carec.ecert.platform.Sheet;
import org.carec.ecert.platform.Style;

/** A column of a page that is written from the top down, from the side the language begins at, and never below its end. */
final class Column {

    private static final float LABEL = 118;
    private static final int VALUE_LINES = 3;
    private static final int HAIR = 0xD5DCE4;

    private final Sheet sheet;
    private final boolean mirrored;
    private final float x;
    private final float width;
    private final float end;
    private float y;

    Column(Sheet sheet, boolean mirrored, Box place, float height) {
        this.sheet = sheet;
        this.mirrored = mirrored;
        this.x = place.x();
        this.width = place.width();
        this.y = place.y();
        this.end = place.y() + height;
    }

    float y() {
        return y;
    }

    void gap(float height) {
        y += height;
    }

    /** A paragraph, if there is room for it, of so many lines at most. */
    void text(String text, Style style, int lines) throws IOException {
        if (!text.isBlank() && fits(Math.min(lines, 1) * style.leading())) {
            y += sheet.write(text, from(x, width), style, lines);
        }
    }

    /** A label and its value, with a hair line below; nothing when there is no room. */
    void row(String label, String value, Style quiet, Style strong) throws IOException {
        float room = Math.min(sheet.measure(value, width - LABEL, strong), VALUE_LINES * strong.leading() * 1.3f);
        if (!fits(room + 4)) {
            leaveOut(quiet);
            return;
        }
        float labels = sheet.write(label, from(mirrored ? x + width - LABEL : x, LABEL - 6), quiet, 2);
        float values = sheet.write(value, from(mirrored ? x : x + LABEL, width - LABEL), strong, VALUE_LINES);
        y += Math.max(labels, values) + 2.5f;
        sheet.ink(HAIR);
        sheet.rule(x, y, x + width, y, 0.5f);
        y += 2.5f;
    }

    /** What has no room is left out from here on, and that is shown. */
    private void leaveOut(Style quiet) throws IOException {
        if (y < end) {
            sheet.write("…", from(x, width), quiet, 1);
            y = end;
        }
    }

    private boolean fits(float height) {
        return y + height <= end;
    }

    private Box from(float left, float across) {
        return mirrored ? Box.right(left, y, across) : Box.left(left, y, across);
    }
}
