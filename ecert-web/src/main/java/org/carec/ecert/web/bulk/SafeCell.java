package org.carec.ecert.web.bulk;

/** Cells that no spreadsheet takes for a formula: what a stranger typed must not run on the desk of whoever opens the results. */
final class SafeCell {

    private static final String STARTERS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SafeCell() {}

    /** With an apostrophe before what would start a formula, full-width signs included. */
    static String of(String text) {
        return !text.isEmpty() && STARTERS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
