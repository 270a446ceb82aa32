package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of fields (ISO 32000-1, clause 12.7.3.2), as any reader may understand them: two fields of one name are one field to many. */
final class FieldNames {

    /** PDFDocEncoding where it is not ISO 8859-1 (ISO 32000-1, annex D.2): from octet 18, from 80, and A0. */
    private static final String FROM_18 = "\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc";

    private static final String FROM_80 =
            "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018"
                    + "\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e";

    private static final char EURO = '\u20ac';

    /** An escape that names the language of what follows (clause 7.9.2.2) is no part of a name. */
    private static final Pattern LANGUAGE = Pattern.compile("\u001b[^\u001b]*\u001b");

    private final PdfFile file;
    private final Set<PdfObject.Ref> seen = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    private FieldNames(PdfFile file) {
        this.file = file;
    }

    /** The names of these fields; of one without a name those of its kids, which bear none of it. */
    static Set<String> of(PdfFile file, List<PdfObject> fields) {
        FieldNames all = new FieldNames(file);
        fields.forEach(all::add);
        return all.names;
    }

    private void add(PdfObject item) {
        if ((item instanceof PdfObject.Ref ref && !seen.add(ref))
                || !(file.resolve(item) instanceof PdfObject.Dict field)) {
            return;
        }
        if (file.resolve(field, "T") instanceof PdfObject.Text name) {
            names.addAll(readings(name));
        } else if (file.resolve(field, "Kids") instanceof PdfObject.Array kids) {
            kids.items().forEach(this::add);
        }
    }

    /** What a new field may be named: something, without a dot or a control character, and nothing that another may be read as. */
    static boolean isFree(PdfObject.Text name, Set<String> taken) {
        return readings(name).stream()
                .noneMatch(given -> given.isEmpty()
                        || given.indexOf('.') >= 0
                        || given.chars().anyMatch(letter -> letter < ' ')
                        || taken.contains(given));
    }

    /** By its mark a text is UTF-16 or UTF-8; without one it is PDFDocEncoding, and read as ISO 8859-1 by readers that make no difference. */
    private static Set<String> readings(PdfObject.Text name) {
        byte[] octets = name.value();
        if (begins(octets, 0xfe, 0xff)) {
            String text = new String(octets, 2, octets.length - 2, UTF_16BE);
            return Set.of(LANGUAGE.matcher(text).replaceAll(""));
        }
        if (begins(octets, 0xef, 0xbb, 0xbf)) {
            return Set.of(new String(octets, 3, octets.length - 3, UTF_8));
        }
        String latin = new String(octets, ISO_8859_1);
        Set<String> readings = new HashSet<>(Set.of(latin));
        readings.add(latin.chars()
                .mapToObj(octet -> String.valueOf(documented((char) octet)))
                .reduce("", String::concat));
        return readings;
    }

    private static boolean begins(byte[] octets, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= octets.length || (octets[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static char documented(char octet) {
        if (octet >= 0x18 && octet < ' ') {
            return FROM_18.charAt(octet - 0x18);
        }
        if (octet >= 0x80 && octet - 0x80 < FROM_80.length()) {
            return FROM_80.charAt(octet - 0x80);
        }
        return octet == 0xa0 ? EURO : octet;
    }
}
