package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Files near the limit of 20 MB, an honest one and such as are made to cost their reader as much as they can. */
public final class HeavyFiles {

    private static final int SIZE = UnverifiedPdf.LIMIT - 64 * 1024;

    /** A file, and the code it must be refused with; empty when it passes. */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Heavy(byte[] file, String expected) {}

    private HeavyFiles() {}

    /**
     * Writes them to a folder.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws Exception {
        write(Path.of(arguments[0]));
    }

    /** Each as a file named after it, the expected code last in its name; and the signer's certificate. */
    static void write(Path folder) throws Exception {
        Files.write(folder.resolve("signer.cer"), Attack.SIGNER.certificate().getEncoded());
        Files.write(
                folder.resolve("anchor.cer"), TestPki.NATIONAL_CA.certificate().getEncoded());
        for (var heavy : all().entrySet()) {
            String name = heavy.getKey().replace(' ', '-') + "." + heavy.getValue().expected + ".pdf";
            Files.write(folder.resolve(name), heavy.getValue().file);
        }
    }

    private static Map<String, Heavy> all() throws Exception {
        Map<String, Heavy> all = new LinkedHashMap<>();
        byte[] honest = SamplePdf.ofSize(SIZE - 32 * 1024);
        all.put("honest", new Heavy(new PdfSigner().sign(honest, TestPki.request(Attack.SIGNER)), "PASSED"));
        all.put("many dictionaries", catalogWith("<</A 0>>", "TOO_MANY_TOKENS"));
        all.put("many names", catalogWith("/n", "TOO_MANY_TOKENS"));
        all.put("many keys", new Heavy(catalog("/X <<" + keys() + ">>"), "TOO_MANY_TOKENS"));
        all.put("many strings", catalogWith("()", "TOO_MANY_TOKENS"));
        all.put("many numbers", catalogWith("1 ", "TOO_MANY_TOKENS"));
        all.put("long string", new Heavy(catalog("/X (" + "a".repeat(SIZE - 20_000) + ")"), "TOO_MANY_TOKENS"));
        all.put("long hex string", new Heavy(catalog("/X <" + "a".repeat(SIZE - 20_000) + ">"), "TOO_MANY_TOKENS"));
        all.put("cross-reference stream that swells", new Heavy(swelling(), "XREF_STREAM_MALFORMED"));
        all.put("many objects", new Heavy(objects(), "PASSED"));
        all.put("many references and a later revision", new Heavy(referring(), "TOO_MANY_TOKENS"));
        return all;
    }

    private static Heavy catalogWith(String item, String expected) {
        return new Heavy(catalog("/X [" + item.repeat((SIZE - 20_000) / item.length()) + "]"), expected);
    }

    private static String keys() {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; keys.length() < SIZE - 20_000; i++) {
            keys.append('/').append(Integer.toString(i, 36)).append("/n");
        }
        return keys.toString();
    }

    private static byte[] catalog(String entry) {
        return Attack.bent(Attack.SIGNER, pdf -> pdf.edit(1, "/Pages", entry + " /Pages"));
    }

    /** Objects that refer to numbers that are not there, each to others, and an update that brings one of those. */
    private static byte[] referring() {
        int next = 1_000_000;
        ForgedPdf forge = new ForgedPdf(Attack.SIGNER);
        for (int number = 7; number < 17; number++) {
            StringBuilder references = new StringBuilder("[");
            while (references.length() < SIZE / 10 - 2_000) {
                references.append(next++).append(" 0 R ");
            }
            forge.object(number, references.append("]").toString());
        }
        return forge.update(forge.signed(), Map.of(17, "<< >>"), "");
    }

    private static byte[] objects() {
        WrittenPdf pdf = new WrittenPdf(Attack.SIGNER);
        pdf.stream = true;
        pdf.header += "\n%" + "a".repeat(10_000_000);
        for (int number = 7; number < 199_000; number++) {
            pdf.objects.put(number, "<</A/B>>");
        }
        return pdf.signed();
    }

    /** A cross-reference stream of as many octets as may be unpacked, packed so badly that the ratio tells nothing. */
    private static byte[] swelling() throws IOException {
        byte[] rows = new byte[Budget.INFLATED_OCTETS / 5 * 5];
        new Random(1).nextBytes(rows);
        for (int row = 0; row < rows.length; row += 5) {
            rows[row] = 2;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater();
        deflater.setStrategy(Deflater.HUFFMAN_ONLY);
        for (int i = 0; i < rows.length; i++) {
            rows[i] &= 3;
        }
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(rows);
        } finally {
            deflater.end();
        }
        String head = "%PDF-1.7\n%" + "a".repeat(SIZE - packed.size() - 1000) + "\n";
        String start = head + "7 0 obj\n<< /Type /XRef /Size 8 /Root 1 0 R /Filter /FlateDecode /W [1 2 1]"
                + " /DecodeParms << /Predictor 12 /Columns 4 >> /Length " + packed.size() + " >>\nstream\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(start.getBytes(ISO_8859_1));
        out.writeBytes(packed.toByteArray());
        out.writeBytes(("\nendstream\nendobj\nstartxref\n" + head.length() + "\n%%EOF\n").getBytes(ISO_8859_1));
        return out.toByteArray();
    }
}
