package org.carec.ecert.web.bulk;

import java.util.List;
import java.util.Optional;

/**
 * Rows of cells, as a file holds them.
 *
 * @param sheet name of the sheet; empty for a file without sheets
 */
record Table(String sheet, List<List<String>> rows) {

    /** More rows than this are no list to check at once, and many more could be sent than are ever of use. */
    static final int MOST_ROWS = 10_000;

    static final int MOST_COLUMNS = 256;

    private static final int LONGEST_CELL = 4_096;

    Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The cell, stripped; empty when it is not there. */
    String cell(int row, int column) {
        var cells = rows.get(row);
        var cell = column < cells.size() ? cells.get(column) : "";
        return (cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell).strip();
    }

    int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** The column that holds the numbers. */
    Optional<NumberColumn> numbers() {
        return new ColumnSearch(this).find();
    }
}
