package org.carec.ecert.web.bulk;

import java.util.List;
import java.util.Optional;

/** A file with numbers in it: a CSV, or a workbook. Which it is, its first bytes say; its name may say anything. */
final class ListFile {

    private ListFile() {}

    /** The numbers of the first sheet that has a column of them. @throws ListRefused there is none, or the file cannot be read */
    static NumberColumn numbers(byte[] file) {
        return tables(file).stream()
                .map(Table::numbers)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new ListRefused(422, "upload.column"));
    }

    private static List<Table> tables(byte[] file) {
        if (starts(file, 'P', 'K', 3, 4)) {
            return XlsxFile.read(file);
        }
        if (starts(file, 0xD0, 0xCF, 0x11, 0xE0) || starts(file, '%', 'P', 'D', 'F')) {
            throw new ListRefused(422, "upload.kind"); // Excel 97, an encrypted workbook; or the document itself
        }
        return List.of(CsvFile.read(file));
    }

    private static boolean starts(byte[] file, int... bytes) {
        if (file.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
