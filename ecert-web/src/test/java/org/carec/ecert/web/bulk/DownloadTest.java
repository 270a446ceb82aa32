package org.carec.ecert.web.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.verification.Asked;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.verification.Verdict.Acceptance;
import org.carec.ecert.verification.Verdict.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {

    private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");
    private static final String NUMBER = "UZ0007-C26-0000000-L";
    private static final Tongue ENGLISH = Tongue.of(Locale.ENGLISH, "https://hub.example/");

    static final List<Locale> LANGUAGES = Sentences.LANGUAGES;

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "=HYPERLINK(\"http://x\";\"y\")", "\uFF1D1"
            })
    @DisplayName("BULK-6 what starts like a formula is made a text, in CSV and in XLSX")
    void injection(String text) {
        assertThat(SafeCell.of(text)).isEqualTo("'" + text);
    }

    @Test
    @DisplayName("BULK-6 no cell of the CSV starts like a formula, and what was given can be read again")
    void csv() throws IOException {
        var line = rows(List.of(line("=cmd|'/c calc'!A0"))).get(1);
        assertThat(line.stream()).noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*"));
        assertThat(line.get(1)).isEqualTo("'=cmd|'/c calc'!A0");
        assertThat(GivenList.of(List.of(line.get(1))).entries().get(0).given()).isEqualTo("=cmd|'/c calc'!A0");
    }

    @Test
    @DisplayName("BULK-6 the CSV has its mark, a header, and a line for each entry with words and codes beside them")
    void columns() throws IOException {
        assertThat(written(Download.CSV, List.of(line(NUMBER)), ENGLISH)).startsWith(0xEF, 0xBB, 0xBF);
        var line = named(rows(lines(NUMBER, NUMBER)), 2);
        assertThat(line)
                .containsEntry("place", "2")
                .containsEntry("Given", NUMBER)
                .containsEntry("document_id", NUMBER)
                .containsEntry("same_as", "1")
                .containsEntry("Answer", "Invalid")
                .containsEntry("verdict", "INVALID")
                .containsEntry("Why", "No document is registered under " + NUMBER + ".")
                .containsEntry("reason_code", "UNKNOWN_IDENTIFIER")
                .containsEntry("import_country", "PK")
                .containsEntry("acceptance", "NOT_ACCEPTED")
                .containsEntry("link", "https://hub.example/d/" + NUMBER)
                .containsEntry("asked_at", "2026-05-01T09:00:00Z");
    }

    @Test
    @DisplayName("BULK-6 the workbook holds the same as the CSV, and on a second sheet what each column says")
    void workbook() throws IOException {
        var lines = List.of(line(NUMBER), line("=1+1"));
        var sheets = XlsxFile.read(written(Download.XLSX, lines, ENGLISH));
        var csv = rows(lines);
        for (int r = 0; r < csv.size(); r++) {
            for (int c = 0; c < Column.ALL.size(); c++) {
                assertThat(sheets.get(0).cell(r, c)).isEqualTo(csv.get(r).get(c));
            }
        }
        assertThat(sheets.get(1).rows()).hasSize(Column.ALL.size());
        assertThat(sheets).extracting(Table::sheet).containsExactly("Answers", "Columns");
    }

    @Test
    @DisplayName("BULK-4 BULK-6 a file of results can be given again")
    void again() throws IOException {
        for (var language : LANGUAGES) {
            for (var download : Download.values()) {
                var file = written(download, List.of(line("x"), line(NUMBER)), Tongue.of(language, ""));
                assertThat(ListFile.numbers(file).cells())
                        .as(download + " " + language)
                        .containsExactly("x", NUMBER);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    @DisplayName("BULK-6 BULK-7 each column and each text there is in each language")
    void languages(Locale language) {
        var texts = ResourceBundle.getBundle("texts.bulk", language);
        assertThat(texts.getLocale()).isEqualTo(language);
        assertThat(texts.keySet())
                .isEqualTo(
                        ResourceBundle.getBundle("texts.bulk", Locale.ENGLISH).keySet());
        var tongue = Tongue.of(language, "");
        assertThat(Column.ALL).allSatisfy(c -> assertThat(c.about(tongue)).matches(".*[.\u06D4]"));
        assertThat(Column.ALL.stream().map(c -> c.header(tongue))).doesNotHaveDuplicates();
        assertThat(texts.getString("progress.done")).contains("{done}", "{all}");
    }

    private static ResultLine line(String given) {
        return lines(given).get(0);
    }

    private static List<ResultLine> lines(String... given) {
        return GivenList.of(List.of(given)).entries().stream()
                .map(entry -> new ResultLine(entry, unknown()))
                .toList();
    }

    private static Verdict unknown() {
        var found = List.of(Finding.fail("identifier", "UNKNOWN_IDENTIFIER", "", Map.of("id", NUMBER)));
        var refused = new Acceptance(
                new CountryCode("PK").value(),
                false,
                List.of(Finding.fail(
                        "acceptance", "NO_ARRANGEMENT", "", Map.of("exporter", "UZ", "destination", "PK"))));
        return new Verdict(Answer.INVALID, Asked.BY_ID, found, Optional.empty(), Optional.of(refused), NOW, NOW);
    }

    private static List<CSVRecord> rows(List<ResultLine> lines) throws IOException {
        var text = new String(written(Download.CSV, lines, ENGLISH), StandardCharsets.UTF_8).substring(1);
        return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
    }

    private static Map<String, String> named(List<CSVRecord> rows, int row) {
        return IntStream.range(0, rows.get(0).size())
                .boxed()
                .collect(Collectors.toMap(
                        c -> rows.get(0).get(c), c -> rows.get(row).get(c)));
    }

    private static byte[] written(Download download, List<ResultLine> lines, Tongue tongue) throws IOException {
        var out = new ByteArrayOutputStream();
        download.write(lines, tongue, out);
        return out.toByteArray();
    }
}
