package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be spent is spent to the last, and not beyond: tokens, heap, objects, octets unpacked. */
class BudgetTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final Budget budget = new Budget();

    @Test
    @DisplayName("SIG-9 two million tokens are read, and none more")
    void tokens() {
        for (int i = 0; i < 2_000_000; i++) {
            budget.spendToken(i);
        }

        assertThat(DerTest.refused(() -> budget.spendToken(0))).isEqualTo("TOO_MANY_TOKENS");
    }

    @Test
    @DisplayName("SIG-9 objects of 12 MB are kept at one time; what is let go may be spent again")
    void heap() {
        budget.hold(MEGABYTE - 1, 0);
        assertThat(budget.hasRoom()).isTrue();
        budget.hold(1, 0);
        assertThat(budget.hasRoom()).isFalse();
        budget.hold(11 * MEGABYTE, 0);
        assertThat(budget.held()).isEqualTo(12 * MEGABYTE);
        assertThat(DerTest.refused(() -> budget.hold(1, 0))).isEqualTo("TOO_MANY_TOKENS");
        budget.releaseTo(7);
        assertThat(budget.held()).isEqualTo(7);
        assertThat(DerTest.refused(() -> budget.hold(12 * MEGABYTE - 7, 0))).isEmpty();
    }

    @Test
    @DisplayName("SIG-9 200,000 objects are read, in as many sections as they stand")
    void objects() {
        budget.spendObjects(199_999, 0);
        budget.spendObjects(0, 0);
        assertThat(DerTest.refused(() -> budget.spendObjects(2, 0))).isEqualTo("TOO_MANY_OBJECTS");
        assertThat(DerTest.refused(() -> budget.spendObjects(-1, 0))).isEqualTo("TOO_MANY_OBJECTS");
        assertThat(DerTest.refused(() -> budget.spendObjects(1L << 32, 0))).isEqualTo("TOO_MANY_OBJECTS");
        budget.spendObjects(1, 0);
        assertThat(DerTest.refused(() -> budget.spendObjects(1, 0))).isEqualTo("TOO_MANY_OBJECTS");
    }

    @ParameterizedTest(name = "SIG-9 16 MB are unpacked, {0} octets at the end")
    @ValueSource(ints = {100, 101})
    void unpacked(int last) throws IOException {
        budget.spendInflated(Budget.INFLATED_OCTETS - 100, 0);
        assertThat(budget.inflatable()).isEqualTo(100);
        byte[] packed = deflated(new byte[last]);

        assertThat(DerTest.refused(() -> decode(packed, Map.of("Filter", FLATE))))
                .isEqualTo(last == 100 ? "" : "INFLATE_LIMIT");
        assertThat(budget.inflatable()).isEqualTo(last == 100 ? 0 : 100);
    }

    @ParameterizedTest(name = "SIG-9 16 MB are taken unpacked, {0} octets at the end")
    @ValueSource(ints = {100, 101})
    void not_packed(int last) {
        budget.spendInflated(Budget.INFLATED_OCTETS - 100, 0);

        assertThat(DerTest.refused(() -> decode(new byte[last], Map.of())))
                .isEqualTo(last == 100 ? "" : "INFLATE_LIMIT");
    }

    @ParameterizedTest(name = "SIG-9 what swells 256 times and 64 KB, and {0} octets more")
    @ValueSource(ints = {0, 1})
    void ratio(int more) throws IOException {
        byte[] packed = deflated(new byte[64 * 1024 + 256 * 400 + more]);
        byte[] padded = Arrays.copyOf(packed, 400);
        Arrays.fill(padded, packed.length, padded.length, (byte) ' ');

        assertThat(DerTest.refused(() -> decode(padded, Map.of("Filter", FLATE))))
                .isEqualTo(more == 0 ? "" : "INFLATE_LIMIT");
    }

    private static final PdfObject.Name FLATE = new PdfObject.Name("FlateDecode");

    @Test
    @DisplayName("SIG-4 a stream is unpacked by FlateDecode or not at all, with its predictor")
    void filters() throws IOException {
        byte[] text = "a text, a text, a text".getBytes(ISO_8859_1);
        byte[] packed = deflated(text);
        PdfObject.Dict up =
                new PdfObject.Dict(Map.of("Predictor", new PdfObject.Int(12), "Columns", new PdfObject.Int(1)), 0);
        byte[] rows = deflated(new byte[] {2, 1, 2, 1});

        assertThat(decode(text, Map.of())).isEqualTo(text);
        assertThat(decode(text, Map.of("Filter", new PdfObject.Array(List.of()))))
                .isEqualTo(text);
        assertThat(decode(text, Map.of("Filter", PdfObject.NULL))).isEqualTo(text);
        assertThat(decode(packed, Map.of("Filter", FLATE))).isEqualTo(text);
        assertThat(decode(packed, Map.of("Filter", new PdfObject.Array(List.of(FLATE)))))
                .isEqualTo(text);
        assertThat(decode(rows, Map.of("Filter", FLATE, "DecodeParms", up))).containsExactly(1, 2);
        assertThat(decode(rows, Map.of("Filter", FLATE, "DecodeParms", new PdfObject.Array(List.of(up)))))
                .containsExactly(1, 2);
        for (Map<String, PdfObject> other : List.<Map<String, PdfObject>>of(
                Map.of("Filter", new PdfObject.Name("LZWDecode")),
                Map.of("Filter", new PdfObject.Int(1)),
                Map.of("Filter", new PdfObject.Array(List.of(FLATE, FLATE))),
                Map.of("Filter", FLATE, "DecodeParms", new PdfObject.Array(List.of(up, up))),
                Map.of("Filter", FLATE, "F", PdfObject.NULL))) {
            assertThat(DerTest.refused(() -> decode(packed, other)))
                    .as("%s", other)
                    .isEqualTo("FILTER_NOT_ALLOWED");
        }
    }

    @Test
    @DisplayName("SIG-4 a packed stream ends where its length says, but for white space")
    void ends() throws IOException {
        byte[] packed = deflated(new byte[] {1, 2, 3});
        Map<String, PdfObject> flate = Map.of("Filter", FLATE);
        byte[] blank = Arrays.copyOf(packed, packed.length + 2);
        blank[packed.length] = '\n';
        byte[] junk = blank.clone();
        junk[packed.length + 1] = 'x';
        byte[] first = blank.clone();
        first[packed.length] = 'x';

        assertThat(decode(blank, flate)).containsExactly(1, 2, 3);
        assertThat(DerTest.refused(() -> decode(junk, flate))).isEqualTo("STREAM_UNREADABLE");
        assertThat(DerTest.refused(() -> decode(first, flate))).isEqualTo("STREAM_UNREADABLE");
        assertThat(DerTest.refused(() -> decode(Arrays.copyOf(packed, packed.length - 1), flate)))
                .isEqualTo("STREAM_UNREADABLE");
        assertThat(DerTest.refused(() -> decode(new byte[] {1, 2, 3}, flate))).isEqualTo("STREAM_UNREADABLE");
        assertThat(DerTest.refused(() -> decode(new byte[0], flate))).isEqualTo("STREAM_UNREADABLE");
    }

    /** The stream stands between other octets. */
    private byte[] decode(byte[] stream, Map<String, PdfObject> entries) {
        byte[] data = new byte[stream.length + 20];
        Arrays.fill(data, (byte) 'x');
        System.arraycopy(stream, 0, data, 10, stream.length);
        PdfObject.Dict dict = new PdfObject.Dict(new HashMap<>(entries), 0);
        return new StreamDecoder(data, budget).decode(new PdfObject.Stream(dict, 10, stream.length));
    }

    private static byte[] deflated(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
