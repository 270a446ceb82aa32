package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The letter of ISO 32000-1, clauses 7.3.8 and 7.3.10: where an object and a stream begin and end. */
class IndirectObjectsTest {

    private static final PdfObject.Ref ID = new PdfObject.Ref(1, 2);
    private static final Map<Integer, PdfObject> LENGTHS = Map.of(
            3, new PdfObject.Int(3), 4, new PdfObject.Int(-1), 5, new PdfObject.Int(1L << 32), 7, new PdfObject.Int(0));

    @ParameterizedTest(name = "SIG-4 {0} is an object")
    @ValueSource(
            strings = {
                "1 2 obj 5 endobj",
                "1\t2\fobj\n5\nendobj",
                "1  2  obj%x\n5%y\nendobj%z",
                "01 002 obj 5 endobj",
                "1 2 obj 5 endobj 1 3 obj"
            })
    void is_an_object(String text) {
        assertThat(read(text).id()).isEqualTo(ID);
        assertThat(read(text).value()).isEqualTo(new PdfObject.Int(5));
        assertThat(read(text).end()).isEqualTo(text.indexOf("endobj") + "endobj".length());
        assertThat(begins(text)).isTrue();
    }

    @ParameterizedTest(name = "SIG-4 {0} is no object: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2 obj 5 | SYNTAX",
                "1 2 obj 5 6 endobj | SYNTAX",
                "1 2 obj 5 endobject | SYNTAX",
                "1 2 obj endobj | SYNTAX",
                "1 2 obj 5 stream endobj | SYNTAX"
            })
    void ends_with_its_keyword(String text, String code) {
        assertThat(DerTest.refused(() -> read(text))).isEqualTo(code);
        assertThat(begins(text)).isTrue();
    }

    @ParameterizedTest(name = "SIG-4 no object begins with {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2 obj5 endobj | SYNTAX",
                "1 2 object 5 endobj | SYNTAX",
                "1 2%x obj 5 endobj | SYNTAX",
                "1/2 obj 5 endobj | SYNTAX",
                "1 2(obj 5 endobj | SYNTAX",
                "1 2obj 5 endobj | NUMBER_MALFORMED",
                "+1 2 obj 5 endobj | NUMBER_MALFORMED",
                "x1 2 obj 5 endobj | NUMBER_MALFORMED",
                "1 | SYNTAX",
                "1 2 | SYNTAX"
            })
    void begins_with_its_number(String text, String code) {
        assertThat(DerTest.refused(() -> read(text))).isEqualTo(code);
        assertThat(begins(text)).isFalse();
    }

    @Test
    @DisplayName("SIG-4 an object is what it is listed as, inside its limit")
    void is_its_own() {
        assertThat(begins("1 3 obj 5 endobj")).isFalse();
        assertThat(begins("2 2 obj 5 endobj")).isFalse();
        assertThat(objects("1 2 obj 5 endobj").begins(0, ID, 7)).isTrue();
        assertThat(objects("1 2 obj 5 endobj").begins(0, ID, 6)).isFalse();
        assertThat(objects("1 2 obj 5 endobj").begins(99, ID, 16)).isFalse();
    }

    @ParameterizedTest(name = "SIG-4 {0} {1} is a stream of abc")
    @CsvSource({
        "/Length 3, '\nabc\n'",
        "/Length 3, '\nabc\r\n'",
        "/Length 3, '\nabc\r'",
        "/Length 3, '\nabc'",
        "/Length 3, '\r\nabc\n'",
        "/Length 3 0 R, '\nabc\n'"
    })
    void is_a_stream(String length, String data) {
        String text = stream(length, data);

        PdfObject.Stream stream = (PdfObject.Stream) read(text).value();
        assertThat(stream.length()).isEqualTo(3);
        assertThat(stream.data()).isEqualTo(text.indexOf("abc"));
        assertThat(read(text).end()).isEqualTo(text.length());
    }

    @ParameterizedTest(name = "SIG-4 {0} {1} is no stream: {2}")
    @CsvSource({
        "/Length 3, '\rabc\n', STREAM_LENGTH",
        "/Length 3, ' abc\n', SYNTAX",
        "/Length 3, 'abc\n', SYNTAX",
        "/Length 2, '\nabc\n', STREAM_LENGTH",
        "/Length 4, '\nabcde\n', STREAM_LENGTH",
        "/Length 3, '\nabc\n\n', STREAM_LENGTH",
        "/Length 3, '\nabc \n', STREAM_LENGTH",
        "/Length 999, '\nabc\n', STREAM_LENGTH",
        "/Length -1, '\nabc\n', STREAM_LENGTH",
        "/Length 3.0, '\nabc\n', STREAM_LENGTH",
        "/Length null, '\nabc\n', STREAM_LENGTH",
        "/Size 3, '\nabc\n', STREAM_LENGTH",
        "/Length 4 0 R, '\nabc\n', STREAM_LENGTH",
        "/Length 5 0 R, '\nabc\n', STREAM_LENGTH",
        "/Length 6 0 R, '\nabc\n', STREAM_LENGTH"
    })
    void is_no_stream(String length, String data, String code) {
        assertThat(DerTest.refused(() -> read(stream(length, data)))).isEqualTo(code);
    }

    @Test
    @DisplayName("SIG-4 a stream ends with its keyword, inside the limit")
    void ends_inside() {
        assertThat(DerTest.refused(() -> read("1 2 obj << /Length 3 >> stream\nabc\nendstreams endobj")))
                .isEqualTo("SYNTAX");
        assertThat(DerTest.refused(() -> read("1 2 obj << /Length 3 >> stream\nabc")))
                .isEqualTo("STREAM_LENGTH");
        assertThat(DerTest.refused(() -> read(stream("/Length 0", "\n")))).isEmpty();
        assertThat(DerTest.refused(() -> read(stream("/Length 7 0 R", "\n")))).isEmpty();
    }

    private static String stream(String length, String data) {
        return "1 2 obj << " + length + " >> stream" + data + "endstream endobj";
    }

    private static boolean begins(String text) {
        return objects(text).begins(0, ID, text.length());
    }

    private static IndirectObjects.Found read(String text) {
        return objects(text).read(0, text.length(), ref -> LENGTHS.getOrDefault(ref.number(), PdfObject.NULL));
    }

    private static IndirectObjects objects(String text) {
        return new IndirectObjects(text.getBytes(ISO_8859_1), new Budget());
    }
}
