package org.carec.ecert.web.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Looks for the column of a table that holds the numbers: of those with numbers in them the one whose header says so, or else the one with
 * the most; without any number the one whose header says so, or the only one there is.
 */
final class ColumnSearch {

    /** Headers are looked for in the first rows only. */
    private static final int HEAD = 10;

    /** Cells that are looked at closely: it costs, and what a column holds shows long before. */
    private static final int LOOKS = 20_000;

    /** Letters and digits of the headers people write, in the languages of the hub. */
    private static final Set<String> HEADERS = Set.of(
            "documentnumber",
            "documentno",
            "documentid",
            "document",
            "certificatenumber",
            "certificateno",
            "certificateid",
            "certificate",
            "reportnumber",
            "testreportnumber",
            "number",
            "given",
            "id",
            "qr",
            "qrcode",
            "link",
            "номердокумента",
            "документа",
            "документ",
            "номерсертификата",
            "сертификат",
            "номерпротокола",
            "номер",
            "дано",
            "daxiledilib",
            "киргизилген",
            "додашуда",
            "kiritilgan",
            "دیاگیا",
            "ссылка",
            "qrкод",
            "sənədnömrəsi",
            "sənədinnömrəsi",
            "sertifikatınnömrəsi",
            "sertifikatnömrəsi",
            "документномери",
            "документтинномери",
            "сертификаттынномери",
            "сертификатномери",
            "рақамиҳуҷҷат",
            "рақамисертификат",
            "hujjatraqami",
            "sertifikatraqami",
            "دستاویزنمبر",
            "سرٹیفکیٹنمبر");

    private final Table table;
    private final List<Integer> columns;
    private final Map<Integer, Long> counts = new HashMap<>();

    ColumnSearch(Table table) {
        this.table = table;
        this.columns = IntStream.range(0, Math.min(table.width(), Table.MOST_COLUMNS))
                .filter(c -> rows().anyMatch(r -> !table.cell(r, c).isEmpty()))
                .boxed()
                .toList();
    }

    Optional<NumberColumn> find() {
        var holding = columns.stream().filter(c -> count(c) > 0).toList();
        if (holding.isEmpty()) {
            return headed(columns)
                    .or(() -> columns.size() == 1 ? Optional.of(columns.get(0)) : Optional.empty())
                    .map(this::column);
        }
        return headed(holding).or(() -> fullest(holding)).map(this::column);
    }

    private Optional<Integer> headed(List<Integer> among) {
        return among.stream().filter(c -> headerRow(c).isPresent()).findFirst();
    }

    private Optional<Integer> fullest(List<Integer> among) {
        return among.stream().reduce((one, other) -> count(other) > count(one) ? other : one);
    }

    private long count(int column) {
        return counts.computeIfAbsent(column, c -> rows().filter(r -> Numbers.resembles(table.cell(r, c)))
                .count());
    }

    private NumberColumn column(int column) {
        var header = headerRow(column).or(() -> unknownHeader(column));
        var cells = rows().skip(header.map(h -> h + 1).orElse(0))
                .mapToObj(r -> table.cell(r, column))
                .toList();
        return new NumberColumn(
                NumberColumn.letter(column),
                header.map(h -> table.cell(h, column)).orElse(""),
                cells);
    }

    private Optional<Integer> headerRow(int column) {
        return rows().limit(HEAD)
                .filter(r -> HEADERS.contains(letters(table.cell(r, column))))
                .boxed()
                .findFirst();
    }

    /** A first cell without a digit is no number: every number has some. */
    private Optional<Integer> unknownHeader(int column) {
        return rows().filter(r -> !table.cell(r, column).isEmpty())
                .boxed()
                .findFirst()
                .filter(r -> table.cell(r, column).chars().noneMatch(Character::isDigit));
    }

    private IntStream rows() {
        return IntStream.range(0, table.rows().size());
    }

    private static String letters(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
