package org.carec.ecert.web.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListFileTest {

    private static final String NUMBER = "UZ0007-C26-0000000-L";
    private static final String MISTYPED = "UZ0007-C26-0000000-M";

    @Test
    @DisplayName("BULK-4 a workbook of LibreOffice: by its header, below a title")
    void libreoffice() throws IOException {
        assertThat(ListFile.numbers(specimen("libreoffice-list.xlsx")))
                .isEqualTo(new NumberColumn("C", "Номер документа", List.of(NUMBER, MISTYPED, "uz0007 c26 ooooooo L")));
    }

    @Test
    @DisplayName("BULK-4 a workbook of openpyxl: the first sheet that has numbers, the column whose header says so")
    void openpyxl() throws IOException {
        assertThat(ListFile.numbers(specimen("openpyxl-list.xlsx")))
                .isEqualTo(new NumberColumn(
                        "B",
                        "Certificate No.",
                        List.of(
                                NUMBER,
                                "uz0007 c26 0000000 l",
                                "https://hub.example/d/" + NUMBER + "?t=E260FAKS7FW4G0KB#hEOh")));
    }

    @Test
    @DisplayName("BULK-4 a workbook of XlsxWriter: by looking, with rich text and what a formula came to")
    void xlsxwriter() throws IOException {
        var column = ListFile.numbers(specimen("xlsxwriter-list.xlsx"));
        assertThat(column.letter()).isEqualTo("AB");
        assertThat(column.cells()).containsSubsequence(NUMBER, MISTYPED, "hello", NUMBER, NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    @DisplayName("BULK-4 a CSV with whatever stands between its cells, quotes and line breaks in them")
    void csv(String between) {
        var rows = List.of(
                String.join(between, "Goods", "\"Document\nnumber\"", "Note"),
                String.join(between, "\"Kettle" + between + " 2 \"\"L\"\"\"", "\"" + NUMBER + "\"", "x"),
                String.join(between, "Iron", MISTYPED));
        assertThat(read(String.join("\r\n", rows), StandardCharsets.UTF_8))
                .isEqualTo(new NumberColumn("B", "Document\nnumber", List.of(NUMBER, MISTYPED)));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,\uFEFF", "UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF", "windows-1251,''"})
    @DisplayName("BULK-4 a CSV in UTF-8, in UTF-16 with its mark, and in Windows' Cyrillic")
    void encodings(String charset, String mark) {
        var text = mark + "Товар;Номер документа\nЧайник;" + NUMBER + "\n";
        assertThat(read(text, Charset.forName(charset)))
                .isEqualTo(new NumberColumn("B", "Номер документа", List.of(NUMBER)));
    }

    @Test
    @DisplayName("BULK-4 the line by which Excel says what stands between the cells")
    void told_separator() {
        assertThat(read("sep=;\nid;name\n" + NUMBER + ";a,b,c,d,e\n", StandardCharsets.UTF_8)
                        .cells())
                .containsExactly(NUMBER);
    }

    @Test
    @DisplayName("BULK-4 a header that says number over other numbers does not mislead")
    void misleading_header() {
        assertThat(read("Number,Sertifikat\n1," + NUMBER + "\n2," + MISTYPED, StandardCharsets.UTF_8))
                .isEqualTo(new NumberColumn("B", "Sertifikat", List.of(NUMBER, MISTYPED)));
    }

    @Test
    @DisplayName("BULK-4 of two columns with numbers the one whose header says so")
    void two_columns() {
        var text = "Report,Document number\n" + NUMBER + "," + MISTYPED + "\n" + NUMBER + ",\n";
        assertThat(read(text, StandardCharsets.UTF_8).letter()).isEqualTo("B");
    }

    @Test
    @DisplayName("BULK-4 a single column is the one, whatever stands in it")
    void single_column() {
        assertThat(read("12\n13\n", StandardCharsets.UTF_8).cells()).containsExactly("12", "13");
    }

    private static NumberColumn read(String text, Charset charset) {
        return ListFile.numbers(text.getBytes(charset));
    }

    static byte[] specimen(String name) throws IOException {
        try (var file = ListFileTest.class.getResourceAsStream("/lists/" + name)) {
            return file.readAllBytes();
        }
    }
}
