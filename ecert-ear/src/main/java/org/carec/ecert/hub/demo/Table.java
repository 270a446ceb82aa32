package org.carec.ecert.hub.demo;

import java.io.IOException;
import java.util.List;
import org.carec.ecert.platform.Box;
import org.carec.ecert.platform.Sheet;
import org.carec.ecert.platform.Style;

/** A ruled table with a bilingual head row. */
final class Table {

    /** A column: the key of its heading and its width as a share of the whole. */
    record Column(String key, float share) {}

    private static final float PAD = 3;

    private final Sheet sheet;
    private final Stationery stationery;
    private final List<Column> columns;

    Table(Sheet sheet, Stationery stationery, List<Column> columns) {
        this.sheet = sheet;
        this.stationery = stationery;
        this.columns = columns;
    }

    /** Draws the table with its top at y and returns the y below it. */
    float draw(List<List<String>> rows, float y) throws IOException {
        float next = head(y);
        for (List<String> row : rows) {
            next = row(row, next);
        }
        return next + 4;
    }

    private float head(float y) throws IOException {
        sheet.fill(Box.left(Stationery.LEFT, y, Stationery.WIDTH), 24, Guilloche.tint(stationery.accent(), 0.86));
        float x = Stationery.LEFT;
        for (Column column : columns) {
            float width = column.share() * Stationery.WIDTH - 2 * PAD;
            float size = stationery.local.rightToLeft() ? 8.5f : 7.5f;
            float first =
                    sheet.write(stationery.local.get(column.key()), Box.left(x + PAD, y + 1, width), Style.plain(size));
            sheet.write(
                    stationery.english.get(column.key()), Box.left(x + PAD, y + 2 + first, width), Style.faint(6.5f));
            x += width + 2 * PAD;
        }
        return y + 24;
    }

    private float row(List<String> cells, float y) throws IOException {
        float height = 0;
        float x = Stationery.LEFT;
        for (int i = 0; i < columns.size(); i++) {
            float width = columns.get(i).share() * Stationery.WIDTH - 2 * PAD;
            height = Math.max(
                    height,
                    sheet.write(stationery.apart(cells.get(i)), Box.left(x + PAD, y + 3, width), Style.plain(8)));
            x += width + 2 * PAD;
        }
        float next = y + height + 5;
        sheet.ink(0xC9CED3);
        sheet.rule(Stationery.LEFT, next, Stationery.LEFT + Stationery.WIDTH, next, 0.4f);
        return next;
    }
}
