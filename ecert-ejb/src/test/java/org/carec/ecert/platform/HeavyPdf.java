package org.carec.ecert.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Small files, written by hand, that cost a reader of text far more than they weigh. Object 1 is the catalogue, 3 the page. */
final class HeavyPdf {

    private static final int MEGABYTE = 1 << 20;

    private final List<byte[]> objects = new ArrayList<>();

    HeavyPdf(String resources) {
        text("<</Type/Catalog/Pages 2 0 R>>");
        text("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        text("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<" + resources + ">>>>");
    }

    HeavyPdf text(String object) {
        objects.add(ascii(object));
        return this;
    }

    HeavyPdf stream(String dictionary, byte[] packed) {
        var object = new ByteArrayOutputStream();
        object.writeBytes(ascii("<<" + dictionary + "/Length " + packed.length + ">>\nstream\n"));
        object.writeBytes(packed);
        object.writeBytes(ascii("\nendstream"));
        objects.add(object.toByteArray());
        return this;
    }

    byte[] bytes() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(ascii("%PDF-1.7\n"));
        var table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", file.size()));
            file.writeBytes(ascii((i + 1) + " 0 obj\n"));
            file.writeBytes(objects.get(i));
            file.writeBytes(ascii("\nendobj\n"));
        }
        var start = file.size();
        file.writeBytes(ascii(table + "trailer\n<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + start
                + "\n%%EOF\n"));
        return file.toByteArray();
    }

    static byte[] packed(String text) {
        return packed(text, 1);
    }

    /** So many times the text, one after the other. */
    static byte[] packed(String text, int times) {
        var packed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED), MEGABYTE)) {
            for (int i = 0; i < times; i++) {
                deflate.write(ascii(text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** So many megabytes of one letter. */
    static byte[] packed(char letter, int megabytes) {
        return packed(String.valueOf(letter).repeat(MEGABYTE), megabytes);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
