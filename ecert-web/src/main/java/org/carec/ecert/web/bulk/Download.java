package org.carec.ecert.web.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.carec.ecert.platform.Sentences;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Results to keep, as a file. */
enum Download {
    CSV("text/csv;charset=UTF-8") {
        /** RFC 4180, with the mark without which Excel takes UTF-8 for something else. */
        @Override
        void write(List<ResultLine> lines, Tongue tongue, OutputStream out) throws IOException {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write('\uFEFF');
            var csv = CSVFormat.RFC4180.print(text);
            csv.printRecord(Column.ALL.stream().map(c -> c.header(tongue)).toList());
            for (var line : lines) {
                csv.printRecord(
                        Column.ALL.stream().map(c -> c.value(line, tongue)).toList());
            }
            csv.flush();
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        /** The results, and on a second sheet what each column says. */
        @Override
        void write(List<ResultLine> lines, Tongue tongue, OutputStream out) throws IOException {
            try (var book = new Workbook(out, "e-CERT", "1.0")) {
                results(book.newWorksheet(tongue.words().text("sheet.results")), lines, tongue);
                columns(book.newWorksheet(tongue.words().text("sheet.columns")), tongue);
            }
        }
    };

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final int WIDTH = 24;

    private final String type;

    Download(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /** {@code ecert-20260501T090000Z.csv}. */
    String fileName(Instant askedAt) {
        return "ecert-" + STAMP.format(askedAt) + "." + name().toLowerCase(Locale.ROOT);
    }

    abstract void write(List<ResultLine> lines, Tongue tongue, OutputStream out) throws IOException;

    private static void results(Worksheet sheet, List<ResultLine> lines, Tongue tongue) {
        begin(sheet, tongue);
        var c = 0;
        for (var column : Column.ALL) {
            sheet.width(c, WIDTH);
            sheet.value(0, c, column.header(tongue));
            sheet.style(0, c).bold().set();
            for (int r = 0; r < lines.size(); r++) {
                sheet.value(r + 1, c, column.value(lines.get(r), tongue));
            }
            c++;
        }
        sheet.freezePane(0, 1);
        finish(sheet);
    }

    private static void columns(Worksheet sheet, Tongue tongue) {
        begin(sheet, tongue);
        sheet.width(0, WIDTH);
        sheet.width(1, 4.0 * WIDTH);
        var r = 0;
        for (var column : Column.ALL) {
            sheet.value(r, 0, column.header(tongue));
            sheet.style(r, 0).bold().set();
            sheet.value(r, 1, column.about(tongue));
            r++;
        }
        finish(sheet);
    }

    private static void begin(Worksheet sheet, Tongue tongue) {
        if (Sentences.isRightToLeft(tongue.language())) {
            sheet.rightToLeft();
        }
    }

    private static void finish(Worksheet sheet) {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
