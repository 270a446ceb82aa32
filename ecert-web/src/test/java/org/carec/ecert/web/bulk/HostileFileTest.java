package org.carec.ecert.web.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileFileTest {

    private static final String ROW = "<row><c t='s'><v>0</v></c></row>";
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    @DisplayName("BULK-5 a workbook made by hand is read: what is refused below is refused for what was done to it")
    void sound() {
        assertThat(ListFile.numbers(Book.of(ROW).zipped()).cells()).containsExactly("UZ0007-C26-0000000-L");
    }

    @Test
    @DisplayName("BULK-5 a bomb is refused, in a part that is read and in one that is not")
    void bomb() {
        var bomb = new byte[64 << 20];
        Arrays.fill(bomb, (byte) ' ');
        assertThat(refusal(Book.of(ROW).with("xl/s.xml", bomb))).isEqualTo("upload.much");
        assertThat(refusal(Book.of(ROW).with("xl/media/picture.png", bomb))).isEqualTo("upload.much");
    }

    @Test
    @DisplayName("BULK-5 more parts than a workbook has are refused")
    void many_parts() {
        var book = Book.of(ROW);
        for (int i = 0; i < 2_000; i++) {
            book.with("xl/" + i, "");
        }
        assertThat(refusal(book)).isEqualTo("upload.much");
    }

    @Test
    @DisplayName("BULK-5 more cells or rows than can be looked through are refused")
    void many_cells() {
        assertThat(refusal(Book.of(ROW.repeat(10_001)))).isEqualTo("upload.much");
        assertThat(refusal(Book.of("<row>" + "<c r='A1' t='s'><v>0</v></c>".repeat(50_001) + "</row>")))
                .isEqualTo("upload.much");
    }

    @ParameterizedTest
    @CsvSource({"xl/s.xml", "xl/t.xml", "xl/w.xml", "xl/_rels/w.xml.rels", "_rels/.rels"})
    @DisplayName("BULK-5 a part that declares a document type is refused, and nothing outside is fetched")
    void entities(String part) throws IOException {
        var secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "UZ0007-C26-0000000-L");
        var xml =
                "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><worksheet><sheetData><row><c t='inlineStr'>"
                        + "<is><t>&e;</t></is></c></row></sheetData></worksheet>";
        assertThat(refusal(Book.of(ROW).with(part, xml))).isEqualTo("upload.unreadable");
        Files.delete(secret);
    }

    @Test
    @DisplayName("BULK-5 a million laughs are refused")
    void laughs() {
        var lol = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            lol.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        assertThat(refusal(Book.of(ROW).with("xl/t.xml", lol + "]><sst><si><t>&a29;</t></si></sst>")))
                .isEqualTo("upload.unreadable");
    }

    @ParameterizedTest
    @CsvSource({
        "<c r='ZZZZZZ1' t='inlineStr'><is><t>x</t></is></c>,upload.column",
        "<c r='XFD1048576' t='inlineStr'><is><t>x</t></is></c>,upload.column",
        "<c t='s'><v>2000000000</v></c>,upload.unreadable",
        "<c t='s'><v>-1</v></c>,upload.unreadable",
        "<c t='s'><v>x</v></c>,upload.unreadable",
    })
    @DisplayName("BULK-5 places and positions beyond all bounds cost nothing")
    void beyond(String cell, String refusal) {
        var two = "<row>" + cell + "<c r='B1' t='inlineStr'><is><t>y</t></is></c></row>";
        assertThat(refusal(Book.of(two + two.replace("'B1'", "'C1'")))).isEqualTo(refusal);
    }

    @Test
    @DisplayName("BULK-5 what the old Excel, OpenDocument and PDF files are is told")
    void other_kinds() throws IOException {
        assertThat(refusal(ListFileTest.specimen("excel97-list.xls"))).isEqualTo("upload.kind");
        assertThat(refusal(ListFileTest.specimen("opendocument-list.ods"))).isEqualTo("upload.unreadable");
        assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).isEqualTo("upload.kind");
        assertThat(refusal(new byte[] {1, 0, 2})).isEqualTo("upload.kind");
    }

    @Test
    @DisplayName("BULK-5 a CSV of too many rows is refused, and the dearest one is looked through in time")
    void csv() {
        assertThat(refusal("x\n".repeat(500_000).getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("upload.much");
        var dear = "UZ0007-C26-000000".concat("-,").repeat(100).concat("\n").repeat(500);
        assertThat(refusal(dear.getBytes(StandardCharsets.US_ASCII))).isEqualTo("upload.column");
        assertThat(refusal("\"a\nb".repeat(250_000).getBytes(StandardCharsets.US_ASCII)))
                .startsWith("upload.");
    }

    @Test
    @DisplayName("BULK-5 a workbook that was cut or spoilt anywhere is read or refused, never a failure")
    void spoilt() throws IOException {
        var sound = ListFileTest.specimen("libreoffice-list.xlsx");
        var chance = new Random(4);
        assertTimeoutPreemptively(Duration.ofMinutes(3), () -> {
            for (int i = 0; i < 2_000; i++) {
                var spoilt = Arrays.copyOf(sound, i % 2 == 0 ? sound.length : chance.nextInt(sound.length));
                for (int n = chance.nextInt(8); n >= 0 && spoilt.length > 0; n--) {
                    spoilt[chance.nextInt(spoilt.length)] = (byte) chance.nextInt();
                }
                readOrRefused(spoilt);
            }
        });
    }

    private static void readOrRefused(byte[] file) {
        try {
            assertThat(ListFile.numbers(file)).isNotNull();
        } catch (ListRefused refused) {
            assertThat(refused.status()).isEqualTo(422);
        }
    }

    private static String refusal(Book book) {
        return refusal(book.zipped());
    }

    private static String refusal(byte[] file) {
        return assertTimeoutPreemptively(
                SOON, () -> catchThrowableOfType(ListRefused.class, () -> ListFile.numbers(file))
                        .textKey());
    }
}
