package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** An update with an object stream and a cross-reference stream, octet by octet and without compression. */
final class PackedUpdate {

    private static final int CONTAINER = 40;
    private static final int XREF = 41;

    private final Map<Integer, String> packed = new LinkedHashMap<>();
    private final Map<Integer, String> hidden = new LinkedHashMap<>();
    private final Map<Integer, String> plain = new TreeMap<>();
    private final Map<Integer, String> inside = new TreeMap<>();
    private String parameters = "";
    private String kindsAbove = "";
    private String packedKindsAbove = "";

    PackedUpdate packed(int number, String text) {
        packed.put(number, text);
        return this;
    }

    /** An object that stands in the object stream and not in the cross-reference. */
    PackedUpdate hidden(int number, String text) {
        hidden.put(number, text);
        return this;
    }

    PackedUpdate plain(int number, String text) {
        plain.put(number, text);
        return this;
    }

    /** This object begins where that text stands inside the ones before it. */
    PackedUpdate inside(int number, String text) {
        packed.put(number, "");
        inside.put(number, text);
        return this;
    }

    /** The object stream is packed, with these parameters. */
    PackedUpdate deflated(String decodeParms) {
        parameters = " /Filter /FlateDecode /DecodeParms " + decodeParms;
        return this;
    }

    /**
     * Kinds in eight octets. Those of the packed objects begin so: with anything but zeros they are kinds nobody knows, which a reader must
     * take for null (ISO 32000-1, clause 7.5.8.3).
     */
    PackedUpdate kindsOfEightOctets(int firstOfPacked) {
        kindsAbove = "\0".repeat(7);
        packedKindsAbove = (char) firstOfPacked + "\0".repeat(6);
        return this;
    }

    byte[] after(byte[] file) {
        StringBuilder out = new StringBuilder();
        StringBuilder index = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        int place = 0;
        for (int number : packed.keySet()) {
            row(index, rows, number, packedKindsAbove + "\2" + octets(CONTAINER) + (char) place++);
        }
        Map<Integer, String> written = new TreeMap<>(plain);
        written.put(CONTAINER, container());
        written.forEach((number, text) -> {
            row(index, rows, number, kindsAbove + "\1" + octets(file.length + out.length()) + "\0");
            out.append(number).append(" 0 obj\n").append(text).append("\nendobj\n");
        });
        int xref = file.length + out.length();
        row(index, rows, XREF, kindsAbove + "\1" + octets(xref) + "\0");
        out.append(XREF)
                .append(" 0 obj\n<< /Type /XRef /Size 42 /Root 1 0 R /W [")
                .append(kindsAbove.length() + 1)
                .append(" 4 1] /Index [")
                .append(index)
                .append("] /Prev ")
                .append(previous(file))
                .append(" /Length ")
                .append(rows.length())
                .append(" >>\nstream\n")
                .append(rows)
                .append("\nendstream\nendobj\nstartxref\n")
                .append(xref)
                .append("\n%%EOF\n");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(file);
        whole.writeBytes(out.toString().getBytes(ISO_8859_1));
        return whole.toByteArray();
    }

    private static void row(StringBuilder index, StringBuilder rows, int number, String row) {
        index.append(number).append(" 1 ");
        rows.append(row);
    }

    private static String octets(int value) {
        StringBuilder octets = new StringBuilder();
        for (int shift = 24; shift >= 0; shift -= 8) {
            octets.append((char) (value >> shift & 0xFF));
        }
        return octets.toString();
    }

    private String container() {
        Map<Integer, String> all = new LinkedHashMap<>(packed);
        all.putAll(hidden);
        StringBuilder head = new StringBuilder();
        StringBuilder body = new StringBuilder();
        all.forEach((number, text) -> {
            int place = inside.containsKey(number) ? body.lastIndexOf(inside.get(number)) : body.length();
            head.append(number).append(' ').append(place).append(' ');
            body.append(text).append(' ');
        });
        String content = parameters.isEmpty() ? head.toString() + body : packed(head.toString() + body);
        return "<< /Type /ObjStm /N " + all.size() + " /First " + head.length() + parameters + " /Length "
                + content.length() + " >>\nstream\n" + content + "\nendstream";
    }

    private static String packed(String content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content.getBytes(ISO_8859_1));
        deflater.finish();
        byte[] room = new byte[content.length() + 100];
        int length = deflater.deflate(room);
        deflater.end();
        return new String(room, 0, length, ISO_8859_1);
    }

    private static String previous(byte[] file) {
        String text = new String(file, ISO_8859_1);
        int last = text.lastIndexOf("startxref\n") + "startxref\n".length();
        return text.substring(last, text.indexOf('\n', last));
    }
}
