package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A conforming PDF written octet by octet, with the freedoms that ISO 32000-1 leaves its writers, and then really signed. */
final class WrittenPdf {

    final Map<Integer, String> objects;
    final Map<Integer, Integer> generations = new HashMap<>();
    String header = "%PDF-1.7";
    String line = "\n";
    String between = "";
    String end = "%%EOF\n";
    boolean stream;
    final ForgedPdf signing;
    private final Map<Integer, Integer> offsets = new TreeMap<>();
    private final StringBuilder out = new StringBuilder();

    WrittenPdf(TestIdentity signer) {
        this.signing = new ForgedPdf(signer);
        this.objects = signing.objects;
    }

    byte[] signed() {
        out.append(header).append(line);
        objects.forEach(this::object);
        int size = objects.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow() + 1;
        int place = out.length();
        if (stream) {
            crossReferenceStream(size);
        } else {
            crossReferenceTable(size);
        }
        out.append("startxref").append(line).append(place).append(line).append(end);
        return signing.sign(out.toString().getBytes(ISO_8859_1));
    }

    private void object(int number, String value) {
        out.append(between);
        offsets.put(number, out.length());
        out.append(number).append(' ').append(generation(number)).append(" obj").append(line);
        out.append(value.replace(ForgedPdf.ROOM, "0".repeat(signing.room)).replace("\n", line));
        out.append(line).append("endobj").append(line);
    }

    private int generation(int number) {
        return generations.getOrDefault(number, 0);
    }

    /** One subsection; a number that is not used is free, and was used before. */
    private void crossReferenceTable(int size) {
        out.append("xref").append(line).append("0 ").append(size).append(line);
        for (int number = 0; number < size; number++) {
            boolean used = offsets.containsKey(number);
            out.append(used ? row(offsets.get(number), generation(number), 'n') : free(number, size));
        }
        out.append("trailer")
                .append(line)
                .append("<< /Size ")
                .append(size)
                .append(" /Root 1 0 R >>")
                .append(line);
    }

    private String free(int number, int size) {
        int next = number + 1;
        while (next < size && offsets.containsKey(next)) {
            next++;
        }
        return row(next == size ? 0 : next, number == 0 ? 65_535 : 1, 'f');
    }

    private String row(int place, int generation, char kind) {
        return String.format("%010d %05d %c", place, generation, kind) + (line.length() == 2 ? line : " " + line);
    }

    /** Not compressed, and without object streams. */
    private void crossReferenceStream(int size) {
        offsets.put(size, out.length());
        StringBuilder rows = new StringBuilder();
        for (int number = 0; number <= size; number++) {
            int place = offsets.getOrDefault(number, 0);
            rows.append(offsets.containsKey(number) ? (char) 1 : (char) 0);
            rows.append((char) (place >> 16)).append((char) (place >> 8 & 0xff)).append((char) (place & 0xff));
        }
        out.append(size).append(" 0 obj").append(line);
        out.append("<< /Type /XRef /Size ").append(size + 1).append(" /Root 1 0 R /W [1 3 0] /Length ");
        out.append(rows.length()).append(" >>").append(line);
        out.append("stream\r\n").append(rows).append(line).append("endstream").append(line);
        out.append("endobj").append(line);
    }
}
