package org.carec.ecert.web.bulk;

import java.util.List;

/**
 * The column of a table that holds the numbers.
 *
 * @param letter as spreadsheets call it, e.g. {@code B}
 * @param header its header; empty when it has none
 * @param cells what stands in it, below its header
 */
record NumberColumn(String letter, String header, List<String> cells) {

    private static final int LETTERS = 26;

    static String letter(int column) {
        var last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letter(column / LETTERS - 1) + last;
    }
}
