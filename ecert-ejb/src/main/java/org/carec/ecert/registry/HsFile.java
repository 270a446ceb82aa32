package org.carec.ecert.registry;

import static org.carec.ecert.platform.Finding.fail;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.HsCode;
import org.carec.ecert.platform.MalformedIdentifier;

/**
 * The nomenclature as CSV (RFC 4180, UTF-8): the header {@code code,title}, then a row for each chapter (2 digits), heading (4) and
 * subheading (6). Strict: a row that is not so is named, and then none is taken.
 */
final class HsFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final List<String> COLUMNS = List.of("code", "title");
    private static final int LONGEST_TITLE = 1000;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_FINDINGS = 100;

    private final Map<String, HsTitle> titles = new LinkedHashMap<>();
    private final List<Finding> faults = new ArrayList<>();

    private HsFile() {}

    /** The rows in the order of the file. @throws NomenclatureRefused naming each bad row */
    static List<HsTitle> read(Reader csv) {
        var file = new HsFile();
        try (var rows = FORMAT.parse(csv)) {
            if (!rows.getHeaderNames().equals(COLUMNS)) {
                throw new NomenclatureRefused(List.of(fault("HS_HEADER", 1, "")));
            }
            for (var row : rows) {
                file.take(row);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw new NomenclatureRefused(List.of(fault("HS_NOT_CSV", file.titles.size() + 2L, "")));
        }
        file.requireParents();
        if (!file.faults.isEmpty() || file.titles.isEmpty()) {
            throw new NomenclatureRefused(file.faults);
        }
        return List.copyOf(file.titles.values());
    }

    private void take(CSVRecord row) {
        var line = row.getRecordNumber() + 1;
        if (titles.size() >= MOST_ROWS || faults.size() >= MOST_FINDINGS) {
            throw new NomenclatureRefused(faults);
        }
        if (row.size() != COLUMNS.size()) {
            faults.add(fault("HS_COLUMNS", line, ""));
            return;
        }
        var title = row.get(1).strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            faults.add(fault("HS_TITLE", line, row.get(0)));
        }
        code(row.get(0), line).ifPresent(code -> put(new HsTitle(code, title), line));
    }

    private Optional<HsCode> code(String written, long line) {
        try {
            var code = new HsCode(written);
            if (code.value().length() <= 6 && code.value().equals(written)) {
                return Optional.of(code);
            }
        } catch (MalformedIdentifier malformed) {
            faults.add(fault("HS_CODE", line, written));
            return Optional.empty();
        }
        faults.add(fault("HS_CODE", line, written));
        return Optional.empty();
    }

    private void put(HsTitle entry, long line) {
        if (titles.putIfAbsent(entry.code().value(), entry) != null) {
            faults.add(fault("HS_TWICE", line, entry.code().value()));
        }
    }

    /** A subheading stands under its heading, a heading under its chapter. */
    private void requireParents() {
        for (var code : titles.keySet()) {
            if (code.length() > 2 && !titles.containsKey(code.substring(0, code.length() - 2))) {
                faults.add(fail("nomenclature", "HS_NO_PARENT", "", Map.of("row", "", "hs", code)));
            }
        }
    }

    private static Finding fault(String code, long line, String written) {
        var shown = written.replaceAll("[^0-9A-Za-z.]", "?");
        var hs = shown.length() > 12 ? shown.substring(0, 12) : shown;
        return fail("nomenclature", code, "/rows/" + line, Map.of("row", String.valueOf(line), "hs", hs));
    }
}
