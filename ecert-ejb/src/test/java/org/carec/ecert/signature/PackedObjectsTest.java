package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The letter of ISO 32000-1, clauses 7.5.7 and 7.5.8: which object stands where, and nowhere else. */
class PackedObjectsTest {

    private static final int CONTAINER = 7;
    private static final XrefEntry HERE = new XrefEntry(CONTAINER, XrefEntry.Kind.PLAIN, 100, 0);

    private static PackedObjects packed(String head, String body, int count, Budget budget) {
        byte[] data = (head + body).getBytes(ISO_8859_1);
        PdfObject.Dict dict = new PdfObject.Dict(
                Map.of(
                        "Type", new PdfObject.Name("ObjStm"),
                        "N", new PdfObject.Int(count),
                        "First", new PdfObject.Int(head.length())),
                0);
        return PackedObjects.of(new PdfObject.Stream(dict, 0, data.length), HERE, data, budget);
    }

    private static PackedObjects three() {
        return packed("11 0 12 5 13 8 ", "(one) 2 3", 3, new Budget());
    }

    private static XrefEntry entry(int number, int index) {
        return new XrefEntry(number, XrefEntry.Kind.PACKED, CONTAINER, index);
    }

    @Test
    @DisplayName("SIG-4 an object is the one at its index, and has its number there")
    void finds_each_at_its_index() {
        PackedObjects three = three();

        assertThat(three.object(entry(12, 1))).isEqualTo(new PdfObject.Int(2));
        assertThat(three.object(entry(13, 2))).isEqualTo(new PdfObject.Int(3));
        for (int index = 0; index < 5; index++) {
            assertThat(three.holds(entry(11 + index, index))).isEqualTo(index < 3);
            XrefEntry other = entry(12, index);
            assertThat(three.holds(other)).isEqualTo(index == 1);
            assertThat(DerTest.refused(() -> three.object(other)))
                    .isEqualTo(index == 1 ? "" : "OBJECT_STREAM_MALFORMED");
        }
    }

    @ParameterizedTest(name = "SIG-4 {2} objects, head \"{0}\", body \"{1}\": {3}")
    @CsvSource({
        "'11 0 ', '1', 1, ''",
        "'11 0', ' 1', 1, ''",
        "'11 1 ', '1', 1, ''",
        "'11 2 ', '1', 1, OBJECT_STREAM_MALFORMED",
        "'11 0 ', '', 1, ''",
        "'', '', 0, ''",
        "'', '1', 1, OBJECT_STREAM_MALFORMED",
        "'1', '1', 1, NUMBER_MALFORMED",
        "'1', '1', 2, OBJECT_STREAM_MALFORMED",
        "'11 0 ', '1', 5, NUMBER_MALFORMED",
        "'11 0 ', '1', 6, OBJECT_STREAM_MALFORMED",
        "'11 -1 ', '1', 1, NUMBER_MALFORMED",
        "'11 0 12 1 ', '1 2', 2, ''",
        "'11 0 12 4 ', '1 2', 2, OBJECT_STREAM_MALFORMED"
    })
    void heads_are_read(String head, String body, int count, String code) {
        assertThat(DerTest.refused(() -> packed(head, body, count, new Budget())))
                .isEqualTo(code);
    }

    @Test
    @DisplayName("SIG-4 an object stream may be no other kind of stream, and extend none")
    void kinds_are_told_apart() {
        Map<String, PdfObject> entries = new HashMap<>(
                Map.of("Type", new PdfObject.Name("ObjStm"), "N", new PdfObject.Int(0), "First", new PdfObject.Int(0)));
        assertThat(code(new PdfObject.Stream(new PdfObject.Dict(entries, 0), 0, 0)))
                .isEmpty();
        assertThat(code(new PdfObject.Dict(entries, 0))).isEqualTo("OBJECT_STREAM_MALFORMED");
        for (Map.Entry<String, PdfObject> change : Map.<String, PdfObject>of(
                        "Type", new PdfObject.Name("XRef"),
                        "Extends", new PdfObject.Ref(6, 0),
                        "N", new PdfObject.Int(-1),
                        "First", PdfObject.NULL)
                .entrySet()) {
            Map<String, PdfObject> changed = new HashMap<>(entries);
            changed.put(change.getKey(), change.getValue());
            assertThat(code(new PdfObject.Stream(new PdfObject.Dict(changed, 0), 0, 0)))
                    .as(change.getKey())
                    .isEqualTo("OBJECT_STREAM_MALFORMED");
        }
    }

    @ParameterizedTest(name = "SIG-14 head \"{0}\", body \"{1}\": {2}")
    @CsvSource({
        "'11 0 12 4 ', '[1] 2', ''",
        "'11 0 12 3 ', '[1]2', ''",
        "'11 0 12 5 ', '[1]%\n2', ''",
        "'11 0 12 2 ', '[1] 2', SYNTAX",
        "'11 0 12 4 ', '1 0 R', OBJECT_STREAM_MALFORMED",
        "'11 0 12 2 ', '5 0 R', ''",
        "'11 0 12 6 ', '[1] x 2', OBJECT_STREAM_MALFORMED",
        "'11 0 12 0 ', '1 2', OBJECT_STREAM_MALFORMED",
        "'11 2 12 0 ', '1 2', OBJECT_STREAM_MALFORMED"
    })
    void each_ends_before_the_next(String head, String body, String code) {
        assertThat(DerTest.refused(() -> packed(head, body, 2, new Budget()).object(entry(11, 0))))
                .isEqualTo(code);
    }

    @Test
    @DisplayName("SIG-14 nothing stands behind the last object but white space and comments")
    void the_last_ends_it() {
        assertThat(packed("11 0 ", "[1] \n%x\n", 1, new Budget()).object(entry(11, 0)))
                .isEqualTo(new PdfObject.Array(List.of(new PdfObject.Int(1))));
        assertThat(DerTest.refused(
                        () -> packed("11 0 ", "[1] 2", 1, new Budget()).object(entry(11, 0))))
                .isEqualTo("OBJECT_STREAM_MALFORMED");
    }

    private static String code(PdfObject object) {
        return DerTest.refused(() -> PackedObjects.of(object, HERE, new byte[0], new Budget()));
    }

    @Test
    @DisplayName("SIG-9 what stands in object streams counts among the objects")
    void objects_are_counted() {
        Budget budget = new Budget();
        budget.spendObjects(Budget.OBJECTS - 3L, 0);

        assertThat(DerTest.refused(() -> packed("11 0 12 2 13 4 ", "1 2 3", 3, budget)))
                .isEmpty();
        assertThat(DerTest.refused(() -> packed("11 0 ", "1", 1, budget))).isEqualTo("TOO_MANY_OBJECTS");
    }

    @Test
    @DisplayName("SIG-14 an object stream is explained when its revision lists each of its objects as standing in it")
    void lists_each() {
        List<XrefEntry> all = List.of(entry(11, 0), entry(12, 1), entry(13, 2));
        assertThat(three().areAllListed(revision(all))).isTrue();

        for (XrefEntry other : List.of(
                new XrefEntry(12, XrefEntry.Kind.PLAIN, 9, 0),
                new XrefEntry(12, XrefEntry.Kind.PACKED, 8, 1),
                new XrefEntry(12, XrefEntry.Kind.PACKED, CONTAINER, 0),
                new XrefEntry(14, XrefEntry.Kind.PACKED, CONTAINER, 1))) {
            List<XrefEntry> changed = new ArrayList<>(all);
            changed.set(1, other);
            assertThat(three().areAllListed(revision(changed))).as("%s", other).isFalse();
        }
    }

    private static Revision revision(List<XrefEntry> entries) {
        Map<Integer, XrefEntry> byNumber = new HashMap<>();
        entries.forEach(entry -> byNumber.put(entry.number(), entry));
        PdfObject.Dict trailer = new PdfObject.Dict(Map.of(), 0);
        return new Revision(0, 1_000, List.of(new XrefSection(500, 1_000, 500, trailer, byNumber)));
    }

    @ParameterizedTest(name = "SIG-4 rows of widths {0} for {1}, {2} octets: {3}")
    @CsvSource({
        "1 2 1, 0 2, 8, ''",
        "1 2 1, 0 2, 7, XREF_STREAM_MALFORMED",
        "1 2 1, 0 2, 9, XREF_STREAM_MALFORMED",
        "1 8 1, 0 1, 10, ''",
        "1 9 1, 0 1, 11, XREF_STREAM_MALFORMED",
        "8 1 1, 0 1, 10, ''",
        "9 1 1, 0 1, 11, XREF_STREAM_MALFORMED",
        "1 1 8, 0 1, 10, ''",
        "1 1 9, 0 1, 11, XREF_STREAM_MALFORMED",
        "0 0 0, 0 0, 0, XREF_STREAM_MALFORMED",
        "1 2, 0 1, 3, XREF_STREAM_MALFORMED",
        "1 1 1 1, 0 1, 4, XREF_STREAM_MALFORMED",
        "1 2 1, 0 1 5, 4, XREF_STREAM_MALFORMED",
        "1 2 1, 0 1 5 1, 8, ''",
        "1 2 1, 1073741822 1, 4, ''",
        "1 2 1, 1073741823 1, 4, XREF_STREAM_MALFORMED",
        "1 2 1, 0 200000, 800000, ''",
        "1 2 1, 0 200001, 800004, TOO_MANY_OBJECTS",
        "1 2 1, -1 1, 4, XREF_STREAM_MALFORMED",
        "1 2 1, 0 0, 0, ''",
        "0 2 1, 0 1, 3, ''"
    })
    void rows_are_read(String widths, String index, int octets, String code) {
        PdfObject.Dict dict = new PdfObject.Dict(Map.of("W", numbers(widths), "Index", numbers(index)), 0);
        List<XrefEntry> read = new ArrayList<>();

        assertThat(DerTest.refused(() -> new XrefStreamTable(dict, new Budget()).read(new byte[octets], read::add)))
                .isEqualTo(code);
    }

    @Test
    @DisplayName("SIG-4 rows are numbered by /Index, else from 0 to /Size; kind 1 is meant where it has no width")
    void rows_are_numbered() {
        byte[] rows = {1, 2, 3, 2, 4, 5, 0, 0, 0};
        List<XrefEntry> read = new ArrayList<>();
        PdfObject.Dict listed = new PdfObject.Dict(Map.of("W", numbers("1 1 1"), "Index", numbers("3 2 9 1")), 0);
        new XrefStreamTable(listed, new Budget()).read(rows, read::add);
        PdfObject.Dict sized = new PdfObject.Dict(Map.of("W", numbers("0 2 1"), "Size", new PdfObject.Int(1)), 0);
        new XrefStreamTable(sized, new Budget()).read(new byte[] {1, 2, 3}, read::add);

        assertThat(read)
                .containsExactly(
                        new XrefEntry(3, XrefEntry.Kind.PLAIN, 2, 3),
                        new XrefEntry(4, XrefEntry.Kind.PACKED, 4, 5),
                        new XrefEntry(9, XrefEntry.Kind.FREE, 0, 0),
                        new XrefEntry(0, XrefEntry.Kind.PLAIN, 258, 3));
    }

    private static PdfObject.Array numbers(String text) {
        List<PdfObject> numbers = new ArrayList<>();
        for (String number : text.split(" ", -1)) {
            numbers.add(new PdfObject.Int(Long.parseLong(number)));
        }
        return new PdfObject.Array(numbers);
    }
}
