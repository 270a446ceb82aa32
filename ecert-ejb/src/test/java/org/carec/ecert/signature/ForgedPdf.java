package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A small PDF written octet by octet and then really signed, so that a test can bend any one piece of the structure while
 * the signature itself stays true. Unbent, it is a conforming file.
 */
final class ForgedPdf {

    static final String RANGE = "[0 @@@@@@@@@@ @@@@@@@@@@ @@@@@@@@@@]";
    static final String ROOM = "@ROOM@";

    static final String FIELD =
            "<< /FT /Sig /T (Signature1) /V 6 0 R /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /F 132"
                    + " /P 3 0 R >>";
    static final String SIGNATURE = "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached"
            + " /M (D:20260302100000Z) /ByteRange " + RANGE + " /Contents <" + ROOM + "> >>";

    final Map<Integer, String> objects = new TreeMap<>(Map.of(
            1, "<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R >>",
            2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Annots [5 0 R] >>",
            4, "<< /Fields [5 0 R] /SigFlags 3 >>",
            5, FIELD,
            6, SIGNATURE));
    String header = "%PDF-1.7\n";
    String trailer = "/Root 1 0 R";
    String end = "%%EOF\n";
    UnaryOperator<String> body = UnaryOperator.identity();
    UnaryOperator<String> xref = UnaryOperator.identity();
    UnaryOperator<String> range = UnaryOperator.identity();
    CmsForge cms;
    int room = 2 * 6000;
    int size;

    ForgedPdf(TestIdentity signer) {
        this.cms = new CmsForge(signer);
    }

    ForgedPdf object(int number, String text) {
        objects.put(number, text);
        return this;
    }

    ForgedPdf edit(int number, String from, String to) {
        String old = objects.get(number);
        if (!old.contains(from)) {
            throw new IllegalArgumentException(from);
        }
        return object(number, old.replace(from, to));
    }

    /** The whole file with a byte range that is well-formed, and no signature value. */
    byte[] unsigned() {
        String numbers = String.format("%-" + RANGE.length() + "s", "[0 10 20 30]");
        return new String(written(), ISO_8859_1).replace(RANGE, numbers).getBytes(ISO_8859_1);
    }

    private byte[] written() {
        return written(header, objects, trailer, 0, 0).getBytes(ISO_8859_1);
    }

    byte[] signed() {
        return sign(written());
    }

    private String written(String start, Map<Integer, String> added, String entries, int shift, int size) {
        StringBuilder out = new StringBuilder(start);
        Map<Integer, Integer> offsets = new TreeMap<>();
        for (Map.Entry<Integer, String> object : added.entrySet()) {
            offsets.put(object.getKey(), shift + out.length());
            out.append(object.getKey())
                    .append(" 0 obj\n")
                    .append(object.getValue().replace(ROOM, "0".repeat(room)))
                    .append("\nendobj\n");
        }
        String sofar = body.apply(out.toString());
        StringBuilder table = new StringBuilder(shift == 0 ? "xref\n0 1\n0000000000 65535 f \n" : "xref\n");
        offsets.forEach((number, offset) -> table.append(
                String.format("%d 1%n%010d 00000 n %n", number, offset).replace(System.lineSeparator(), "\n")));
        int highest = Math.max(
                size, offsets.keySet().stream().mapToInt(i -> i + 1).max().orElse(1));
        table.append("trailer\n<< /Size ")
                .append(highest)
                .append(" ")
                .append(entries)
                .append(" >>\nstartxref\n");
        return sofar
                + xref.apply(table.append(shift + sofar.length()).append("\n").toString())
                + end;
    }

    /** Signs over everything but what stands between the angle brackets after the last {@code /Contents}. */
    byte[] sign(byte[] unsigned) {
        return filled(unsigned, cms::sign);
    }

    /** The same with a document time-stamp. */
    byte[] stamp(byte[] unsigned, TimeStampSource source) {
        return filled(unsigned, content -> {
            try {
                return source.stamp(Digest.SHA_256.of(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private byte[] filled(byte[] unsigned, UnaryOperator<byte[]> filling) {
        String text = new String(unsigned, ISO_8859_1);
        int gap = text.lastIndexOf("/Contents <" + "0".repeat(100)) + "/Contents ".length();
        int resume = text.indexOf('>', gap) + 1;
        String numbers = String.format("[0 %-10d %-10d %-10d]", gap, resume, text.length() - resume);
        text = text.replace(RANGE, range.apply(numbers));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(text.substring(0, gap).getBytes(ISO_8859_1));
        content.writeBytes(text.substring(resume).getBytes(ISO_8859_1));
        String hex = HexFormat.of().formatHex(filling.apply(content.toByteArray()));
        return (text.substring(0, gap + 1) + hex + text.substring(gap + 1 + hex.length())).getBytes(ISO_8859_1);
    }

    /** What the newest trailer says, or what a test wants instead. */
    private int size(String text) {
        int at = text.lastIndexOf("/Size ") + "/Size ".length();
        return size == 0 ? Integer.parseInt(text.substring(at, text.indexOf(' ', at))) : size;
    }

    /** Saves a finished file again, with those objects added or changed. */
    byte[] update(byte[] file, Map<Integer, String> added, String entries) {
        String text = new String(file, ISO_8859_1);
        int last = text.lastIndexOf("startxref\n") + "startxref\n".length();
        String previous = text.substring(last, text.indexOf('\n', last));
        String section =
                written("", new TreeMap<>(added), trailer + " /Prev " + previous + entries, file.length, size(text));
        byte[] more = section.getBytes(ISO_8859_1);
        byte[] whole = Arrays.copyOf(file, file.length + more.length);
        System.arraycopy(more, 0, whole, file.length, more.length);
        return whole;
    }
}
