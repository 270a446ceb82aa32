package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A hybrid file as word processors write it, octet by octet, and then signed in an update: a table; behind it an empty one that names a
 * cross-reference stream, which alone knows the structure tree. Each piece can be bent.
 */
final class HybridPdf {

    private static final int TREE = 8;
    private static final int CONTAINER = 9;
    private static final int XREF = 10;

    final Map<Integer, String> objects = new TreeMap<>(Map.of(
            1, "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 8 0 R /MarkInfo << /Marked true >> >>",
            2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>"));
    String page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Annots [5 0 R] >>";
    String hidden = "<< /Type /StructTreeRoot /K [] >>";
    String streamEntries = "";
    String between = "";
    UnaryOperator<String> rows = UnaryOperator.identity();
    UnaryOperator<String> table = UnaryOperator.identity();
    UnaryOperator<String> pointing = UnaryOperator.identity();
    UnaryOperator<byte[]> signed = UnaryOperator.identity();

    private final Map<Integer, Integer> offsets = new TreeMap<>();
    private final StringBuilder out = new StringBuilder("%PDF-1.7\n");

    /** The finished file, signed by {@link Attack#SIGNER}. */
    byte[] file() {
        objects.forEach(this::object);
        String container = TREE + " 0 " + hidden;
        object(
                CONTAINER,
                "<< /Type /ObjStm /N 1 /First 4 /Length " + container.length() + " >>\nstream\n" + container
                        + "\nendstream");
        int stream = out.length();
        offsets.put(XREF, stream);
        String list = rows.apply(list());
        object(
                XREF,
                "<< /Type /XRef /Size 11 /Root 1 0 R /W [1 4 2] " + streamEntries + " /Length " + list.length()
                        + " >>\nstream\n" + list + "\nendstream");
        int first = section(table.apply(table()), "");
        out.append(between);
        section(pointing.apply("0 0\n"), " /Prev " + first + " /XRefStm " + stream);
        ForgedPdf signing = new ForgedPdf(Attack.SIGNER);
        byte[] update = signing.update(out.toString().getBytes(ISO_8859_1), changed(signing), "");
        return signed.apply(signing.sign(update));
    }

    private Map<Integer, String> changed(ForgedPdf signing) {
        return Map.of(
                1, objects.get(1).replace("/Pages", "/AcroForm 4 0 R /Pages"),
                3, page,
                4, signing.objects.get(4),
                5, signing.objects.get(5),
                6, signing.objects.get(6));
    }

    private void object(int number, String text) {
        offsets.put(number, out.length());
        out.append(number).append(" 0 obj\n").append(text).append("\nendobj\n");
    }

    private int section(String entries, String more) {
        int at = out.length();
        out.append("xref\n")
                .append(entries)
                .append("trailer\n<< /Size 11 /Root 1 0 R")
                .append(more);
        out.append(" >>\nstartxref\n").append(at).append("\n%%EOF\n");
        return at;
    }

    /** The table calls free what only the stream knows. */
    private String table() {
        StringBuilder text = new StringBuilder("0 11\n");
        for (int number = 0; number <= XREF; number++) {
            boolean known = objects.containsKey(number);
            text.append(known ? String.format("%010d 00000 n \n", offsets.get(number)) : "0000000000 65535 f \n");
        }
        return text.toString();
    }

    private String list() {
        StringBuilder list = new StringBuilder();
        for (int number = 0; number <= XREF; number++) {
            boolean packed = number == TREE;
            int kind = packed ? 2 : offsets.containsKey(number) ? 1 : 0;
            list.append(row(kind, packed ? CONTAINER : offsets.getOrDefault(number, 0)));
        }
        return list.toString();
    }

    static String row(int kind, int place) {
        StringBuilder row = new StringBuilder().append((char) kind);
        for (int shift = 24; shift >= 0; shift -= 8) {
            row.append((char) (place >> shift & 0xFF));
        }
        return row.append("\0\0").toString();
    }
}
