package org.carec.ecert.web.bulk;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file of a stranger (RFC 4180), as spreadsheets of many languages write it: with comma, semicolon, tab or bar between the cells, in
 * UTF-8, in UTF-16 with its mark, or in Windows' Cyrillic.
 */
final class CsvFile {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final char MARK = '\uFEFF';
    private static final String SEPARATORS = ",;\t|";
    private static final int HEAD = 20_000;

    private CsvFile() {}

    /** @throws ListRefused it is no text, or no table */
    static Table read(byte[] file) {
        var text = decoded(file);
        if (text.indexOf('\0') >= 0) {
            throw new ListRefused(422, "upload.kind");
        }
        var told = told(text);
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(told.isEmpty() ? separator(text) : told.charAt("sep=".length()))
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        return new Table("", rows(format, text.substring(told.length())));
    }

    private static List<List<String>> rows(CSVFormat format, String text) {
        var rows = new ArrayList<List<String>>();
        try (var parser = format.parse(new StringReader(text))) {
            for (var row : parser) {
                rows.add(cells(row));
                if (rows.size() > Table.MOST_ROWS) {
                    throw ListRefused.tooMuch();
                }
            }
            return rows;
        } catch (IOException | UncheckedIOException malformed) {
            throw ListRefused.unreadable();
        }
    }

    private static List<String> cells(CSVRecord row) {
        return row.stream().limit(Table.MOST_COLUMNS).toList();
    }

    private static String decoded(byte[] file) {
        var text = starts(file, 0xFF, 0xFE) || starts(file, 0xFE, 0xFF)
                ? new String(file, StandardCharsets.UTF_16)
                : utf8(file);
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static String utf8(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(file, CYRILLIC);
        }
    }

    private static boolean starts(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    /** Excel's own first line, which says what stands between the cells: {@code sep=;}. */
    private static String told(String text) {
        return text.length() > 4 && text.startsWith("sep=") && SEPARATORS.indexOf(text.charAt(4)) >= 0
                ? text.substring(0, 5)
                : "";
    }

    /** The one that stands most often outside quotes; a comma when none does. */
    private static char separator(String text) {
        var unquoted = text.substring(0, Math.min(text.length(), HEAD)).replaceAll("\"[^\"]*\"", "");
        return Stream.of(',', ';', '\t', '|')
                .max(Comparator.comparingLong((Character c) ->
                                unquoted.chars().filter(u -> u == c).count())
                        .thenComparing(c -> -SEPARATORS.indexOf(c)))
                .orElseThrow();
    }
}
