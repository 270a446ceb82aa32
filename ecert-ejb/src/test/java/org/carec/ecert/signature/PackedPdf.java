package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Map;
import java.util.TreeMap;

/**
 * A conforming PDF whose objects stand in an object stream, the length of its page's content among them (ISO 32000-1, clause 7.5.7 allows
 * it), written octet by octet without compression and then really signed.
 */
final class PackedPdf {

    private static final int STREAM = 7;
    private static final int CONTENT = 9;
    private static final int XREF = 10;
    private static final String TEXT = "BT ET";

    private final Map<Integer, String> packed = new TreeMap<>(Map.of(
            1, "<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R >>",
            2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Annots [5 0 R] /Contents 9 0 R >>",
            4, "<< /Fields [5 0 R] /SigFlags 3 >>",
            5, ForgedPdf.FIELD,
            8, Integer.toString(TEXT.length())));
    /** At which index of the object stream an object is listed, where that is not its own. */
    final Map<Integer, Integer> indexes = new TreeMap<>();

    private final Map<Integer, Integer> offsets = new TreeMap<>();
    private final StringBuilder out = new StringBuilder("%PDF-1.7\n");

    /**
     * Signs it.
     *
     * @param lengthOfContainerPacked whether the object stream's own length stands inside it, which nobody can read
     */
    byte[] signedBy(TestIdentity signer, boolean lengthOfContainerPacked) {
        ForgedPdf signing = new ForgedPdf(signer);
        object(6, ForgedPdf.SIGNATURE.replace(ForgedPdf.ROOM, "0".repeat(signing.room)));
        object(STREAM, container(lengthOfContainerPacked));
        object(CONTENT, "<< /Length 8 0 R >>\nstream\n" + TEXT + "\nendstream");
        int place = out.length();
        offsets.put(XREF, place);
        String rows = rows();
        object(
                XREF,
                "<< /Type /XRef /Size 11 /Root 1 0 R /W [1 4 2] /Length " + rows.length() + " >>\nstream\n" + rows
                        + "\nendstream");
        out.append("startxref\n").append(place).append("\n%%EOF\n");
        return signing.sign(out.toString().getBytes(ISO_8859_1));
    }

    private void object(int number, String text) {
        offsets.put(number, out.length());
        out.append(number).append(" 0 obj\n").append(text).append("\nendobj\n");
    }

    private String container(boolean lengthPacked) {
        StringBuilder head = new StringBuilder();
        StringBuilder body = new StringBuilder();
        packed.forEach((number, text) -> {
            head.append(number).append(' ').append(body.length()).append(' ');
            body.append(text).append(' ');
        });
        int octets = head.length() + body.length();
        String length = lengthPacked ? "8 0 R" : Integer.toString(octets);
        return "<< /Type /ObjStm /N " + packed.size() + " /First " + head.length() + " /Length " + length
                + " >>\nstream\n" + head + body + "\nendstream";
    }

    private String rows() {
        StringBuilder rows = new StringBuilder();
        int index = 0;
        for (int number : packed.keySet()) {
            indexes.putIfAbsent(number, index++);
        }
        for (int number = 0; number <= XREF; number++) {
            if (packed.containsKey(number)) {
                row(rows, 2, STREAM, indexes.get(number));
            } else {
                row(rows, number == 0 ? 0 : 1, offsets.getOrDefault(number, 0), 0);
            }
        }
        return rows.toString();
    }

    private static void row(StringBuilder rows, int kind, int place, int detail) {
        rows.append((char) kind);
        for (int shift = 24; shift >= 0; shift -= 8) {
            rows.append((char) (place >> shift & 0xFF));
        }
        rows.append((char) (detail >> 8)).append((char) (detail & 0xFF));
    }
}
