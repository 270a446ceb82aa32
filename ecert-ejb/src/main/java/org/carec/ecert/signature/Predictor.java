package org.carec.ecert.signature;

/**
 * Undoes the PNG predictors (ISO 32000-1, clause 7.4.4.4; RFC 2083, clause 6) for rows of one-octet samples.
 *
 * @param number 1 (none) or 10 to 15 (PNG: each row names its own filter)
 * @param columns octets in a row
 */
record Predictor(int number, int columns) {

    private static final int COLUMN_LIMIT = 4096;

    static Predictor of(PdfObject.Dict parameters) {
        Predictor predictor = new Predictor(value(parameters, "Predictor", 1), value(parameters, "Columns", 1));
        boolean known = predictor.number == 1 || (predictor.number >= 10 && predictor.number <= 15);
        boolean octets = value(parameters, "Colors", 1) == 1 && value(parameters, "BitsPerComponent", 8) == 8;
        if (!known || !octets || predictor.columns < 1 || predictor.columns > COLUMN_LIMIT) {
            throw Refusal.at(FileFault.FILTER_NOT_ALLOWED, parameters.start());
        }
        return predictor;
    }

    private static int value(PdfObject.Dict parameters, String key, int otherwise) {
        return parameters.has(key) ? parameters.count(key).orElse(-1) : otherwise;
    }

    byte[] undo(byte[] coded) {
        if (number == 1) {
            return coded;
        }
        int rows = coded.length / (columns + 1);
        if (rows * (columns + 1) != coded.length) {
            throw new Refusal(FileFault.STREAM_UNREADABLE, "predictor rows");
        }
        byte[] plain = new byte[rows * columns];
        for (int row = 0; row < rows; row++) {
            undoRow(coded, plain, row);
        }
        return plain;
    }

    private void undoRow(byte[] coded, byte[] plain, int row) {
        int from = row * (columns + 1);
        int filter = coded[from];
        if (filter < 0 || filter > 4) {
            throw new Refusal(FileFault.STREAM_UNREADABLE, "predictor row " + row);
        }
        for (int column = 0; column < columns; column++) {
            int to = row * columns + column;
            int left = column > 0 ? plain[to - 1] & 0xff : 0;
            int up = row > 0 ? plain[to - columns] & 0xff : 0;
            int corner = row > 0 && column > 0 ? plain[to - columns - 1] & 0xff : 0;
            plain[to] = (byte) (coded[from + 1 + column] + predicted(filter, left, up, corner));
        }
    }

    private static int predicted(int filter, int left, int up, int corner) {
        return switch (filter) {
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> paeth(left, up, corner);
            default -> 0;
        };
    }

    private static int paeth(int left, int up, int corner) {
        int estimate = left + up - corner;
        int toLeft = Math.abs(estimate - left);
        int toUp = Math.abs(estimate - up);
        int toCorner = Math.abs(estimate - corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }
}
