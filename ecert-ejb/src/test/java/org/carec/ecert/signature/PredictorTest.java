package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The PNG predictors (RFC 2083, clause 6), and the entries of a cross-reference stream. */
class PredictorTest {

    private static final int COLUMNS = 5;

    private static final Random RANDOM = new Random(20260302);

    @RepeatedTest(20)
    @DisplayName("SIG-1 what was written with a PNG predictor is read as it was")
    void undoes_what_was_done() {
        byte[] plain = new byte[COLUMNS * 15];
        RANDOM.nextBytes(plain);
        if (RANDOM.nextBoolean()) {
            Arrays.fill(plain, 12, 40, (byte) 200); // where all three neighbours are alike
        }

        assertThat(new Predictor(12, COLUMNS).undo(coded(plain))).isEqualTo(plain);
        assertThat(new Predictor(1, COLUMNS).undo(plain)).isSameAs(plain);
    }

    /** Each row by the next filter, as RFC 2083 describes its writer. */
    private static byte[] coded(byte[] plain) {
        int rows = plain.length / COLUMNS;
        byte[] coded = new byte[rows * (COLUMNS + 1)];
        for (int row = 0; row < rows; row++) {
            int filter = row % 5;
            coded[row * (COLUMNS + 1)] = (byte) filter;
            for (int column = 0; column < COLUMNS; column++) {
                int a = at(plain, row, column - 1);
                int b = at(plain, row - 1, column);
                int c = at(plain, row - 1, column - 1);
                int guess = new int[] {0, a, b, (a + b) >> 1, paeth(a, b, c)}[filter];
                coded[row * (COLUMNS + 1) + 1 + column] = (byte) (at(plain, row, column) - guess);
            }
        }
        return coded;
    }

    private static int at(byte[] plain, int row, int column) {
        return row < 0 || column < 0 ? 0 : plain[row * COLUMNS + column] & 0xff;
    }

    /** The neighbour nearest to a + b - c; of equals the left one, then the upper. */
    private static int paeth(int a, int b, int c) {
        int nearest = a;
        for (int other : new int[] {b, c}) {
            if (Math.abs(a + b - c - other) < Math.abs(a + b - c - nearest)) {
                nearest = other;
            }
        }
        return nearest;
    }

    @ParameterizedTest(name = "SIG-4 predictor {0}, {1} columns, {2} colours of {3} bits: allowed {4}")
    @CsvSource({
        "1, 1, 1, 8, true", "10, 4, 1, 8, true", "15, 4, 1, 8, true", "12, 4096, 1, 8, true", "12, 4097, 1, 8, false",
        "12, 0, 1, 8, false", "2, 4, 1, 8, false", "9, 4, 1, 8, false", "16, 4, 1, 8, false", "0, 4, 1, 8, false",
        "12, 4, 3, 8, false", "12, 4, 1, 16, false", "12, -1, 1, 8, false", "-1, 4, 1, 8, false"
    })
    void parameters_are_read(int number, int columns, int colours, int bits, boolean allowed) {
        Map<String, PdfObject> entries = new HashMap<>();
        entries.put("Predictor", new PdfObject.Int(number));
        entries.put("Columns", new PdfObject.Int(columns));
        entries.put("Colors", new PdfObject.Int(colours));
        entries.put("BitsPerComponent", new PdfObject.Int(bits));
        Predictor[] read = new Predictor[1];
        String code = DerTest.refused(() -> read[0] = Predictor.of(new PdfObject.Dict(entries, 0)));

        assertThat(code).isEqualTo(allowed ? "" : "FILTER_NOT_ALLOWED");
        assertThat(read[0]).isEqualTo(allowed ? new Predictor(number, columns) : null);
    }

    @Test
    @DisplayName("SIG-4 without parameters there is no predictor; one that is no number is refused")
    void parameters_may_be_absent() {
        assertThat(Predictor.of(new PdfObject.Dict(Map.of(), 0))).isEqualTo(new Predictor(1, 1));
        assertThat(DerTest.refused(() -> Predictor.of(new PdfObject.Dict(Map.of("Predictor", PdfObject.NULL), 0))))
                .isEqualTo("FILTER_NOT_ALLOWED");
    }

    @ParameterizedTest(name = "SIG-4 a row with filter {0} is refused")
    @ValueSource(bytes = {5, -1, 127})
    void filters_are_known(byte filter) {
        byte[] row = {filter, 0, 0, 0, 0, 0};

        assertThat(DerTest.refused(() -> new Predictor(12, COLUMNS).undo(row))).isEqualTo("STREAM_UNREADABLE");
        assertThat(DerTest.refused(() -> new Predictor(12, COLUMNS).undo(new byte[7])))
                .isEqualTo("STREAM_UNREADABLE");
    }

    @ParameterizedTest(name = "SIG-4 an entry of kind {0} at {1} with {2} is {3}")
    @CsvSource({
        "0, 0, 65535, FREE",
        "0, -1, -1, FREE",
        "1, 0, 0, PLAIN",
        "1, 2147483647, 65535, PLAIN",
        "2, 2147483647, 2147483647, PACKED",
        "1, 0, 65536, ''",
        "1, -1, 0, ''",
        "1, 0, -1, ''",
        "1, 2147483648, 0, ''",
        "2, 0, 2147483648, ''",
        "2, -1, 0, ''",
        "2, 0, -1, ''",
        "3, 0, 0, ''",
        "-1, 0, 0, ''",
        "256, 0, 0, ''",
        "4294967296, 0, 0, ''",
        "-9223372036854775808, 0, 0, ''"
    })
    void entries_fit(long kind, long place, long detail, String known) {
        XrefEntry[] read = new XrefEntry[1];
        String code = DerTest.refused(() -> read[0] = XrefEntry.of(7, kind, place, detail));

        assertThat(code).isEqualTo(known.isEmpty() ? "XREF_ENTRY_MALFORMED" : "");
        if (!known.isEmpty()) {
            boolean free = known.equals("FREE");
            assertThat(read[0])
                    .isEqualTo(new XrefEntry(
                            7, XrefEntry.Kind.valueOf(known), free ? 0 : (int) place, free ? 0 : (int) detail));
            assertThat(read[0].id()).isEqualTo(new PdfObject.Ref(7, known.equals("PLAIN") ? (int) detail : 0));
        }
    }
}
