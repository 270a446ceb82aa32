package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
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
    private final Set<String> given;
    private final Set<PdfObject.Ref> seen = new HashSet<>();

    private FieldNames(PdfFile file, Set<String> given) {
        this.file = file;
        this.given = given;
    }

    /**
     * Whether a new field may be named so: something, without a dot or a control character, and nothing that one of these fields may be read as. A field
     * without a name bears those of its kids.
     */
    static boolean isFree(PdfObject.Text name, PdfFile file, List<PdfObject> fields) {
        Set<String> given = readings(name);
        FieldNames names = new FieldNames(file, given);
        return given.stream().allMatch(FieldNames::isPlain)
                && fields.stream().noneMatch(field -> names.isTaken(field, 0));
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty() && name.indexOf('.') < 0 && name.chars().allMatch(letter -> letter >= ' ');
    }

    private boolean isTaken(PdfObject item, int depth) {
        if (depth > Budget.FIELD_DEPTH) {
            throw new Refusal(FieldFault.TOO_MANY_FIELDS, "/AcroForm/Fields");
        }
        if ((item instanceof PdfObject.Ref ref && !seen.add(ref))
                || !(file.resolve(item) instanceof PdfObject.Dict field)) {
            return false;
        }
        if (file.resolve(field, "T") instanceof PdfObject.Text name) {
            return !Collections.disjoint(readings(name), given);
        }
        return file.resolve(field, "Kids") instanceof PdfObject.Array kids
                && kids.items().stream().anyMatch(kid -> isTaken(kid, depth + 1));
    }

    /**
     * By its mark a text is UTF-16 or UTF-8; without one it is PDFDocEncoding, and read as ISO 8859-1 by readers that make no difference. Some take the
     * other order of UTF-16 too, which is none of PDF's.
     */
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
        Set<String> readings = new HashSet<>(List.of(latin, documented(latin)));
        if (begins(octets, 0xff, 0xfe)) {
            readings.add(new String(octets, 2, octets.length - 2, UTF_16LE));
        }
        return readings;
    }

    private static String documented(String latin) {
        StringBuilder text = new StringBuilder(latin.length());
        latin.chars().forEach(octet -> text.append(documented((char) octet)));
        return text.toString();
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
