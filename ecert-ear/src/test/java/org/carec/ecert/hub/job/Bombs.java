package org.carec.ecert.hub.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** PDFs of a megabyte in which one stream unpacks to more than a gigabyte, or claims what takes as much. */
final class Bombs {

    private static final int MEGABYTE = 1 << 20;
    private static final byte[] PACKED = packed(" ".repeat(MEGABYTE), 1025);
    private static final byte[] SHOWN = packed("BT /F 9 Tf (" + "a".repeat(MEGABYTE) + ") Tj ET ", 64);

    private Bombs() {}

    /** A place in a PDF where a stream is unpacked. */
    enum Place {
        CROSS_REFERENCES,
        OBJECT_STREAM,
        CONTENT,
        /** Content that calls itself a picture. */
        CONTENT_AS_IMAGE,
        /** A predictor's row of half a gigabyte. */
        COLUMNS,
        /** Tens of millions of letters to place. */
        GLYPHS;

        /** A file with the bomb in this place; {@code paper} is a PDF to be armed where the place is in the page. */
        byte[] armed(byte[] paper) {
            return switch (this) {
                case CROSS_REFERENCES -> crossReferences();
                case OBJECT_STREAM -> objectStream();
                case CONTENT -> content(paper, bomb -> {}, PACKED);
                case CONTENT_AS_IMAGE -> content(paper, bomb -> bomb.setItem(COSName.SUBTYPE, COSName.IMAGE), PACKED);
                case COLUMNS -> content(paper, Bombs::claimColumns, packed("q Q ", 1));
                case GLYPHS -> content(paper, bomb -> {}, SHOWN);
            };
        }

        /** Whether the structure is sound and only the page is not; such a file has to be signed. */
        boolean isInPage() {
            return this != CROSS_REFERENCES && this != OBJECT_STREAM;
        }
    }

    private static void claimColumns(COSStream bomb) {
        var parameters = new COSDictionary();
        parameters.setInt(COSName.PREDICTOR, 12);
        parameters.setInt(COSName.COLUMNS, 500_000_000);
        bomb.setItem(COSName.DECODE_PARMS, parameters);
    }

    private static byte[] packed(String text, int times) {
        var packed = new ByteArrayOutputStream();
        var octets = text.getBytes(StandardCharsets.US_ASCII);
        try (var deflate = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                deflate.write(octets);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** The first thing any reader unpacks. */
    private static byte[] crossReferences() {
        var file = new Writer();
        file.object("1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
        file.object("2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj\n");
        var start = file.size();
        file.stream("3 0 obj <</Type/XRef/Size 4/W[1 4 2]/Root 1 0 R/Filter/FlateDecode", PACKED);
        return file.end(start);
    }

    /** With the catalogue in it, so that no reader gets by without unpacking. */
    private static byte[] objectStream() {
        var file = new Writer();
        var packed = file.size();
        file.stream("3 0 obj <</Type/ObjStm/N 2/First 10/Filter/FlateDecode", PACKED);
        var start = file.size();
        var table = new ByteArrayOutputStream();
        for (var entry :
                List.of(entry(0, 0, 65535), entry(2, 3, 0), entry(2, 3, 1), entry(1, packed, 0), entry(1, start, 0))) {
            table.writeBytes(entry);
        }
        file.stream("4 0 obj <</Type/XRef/Size 5/W[1 4 2]/Root 1 0 R", table.toByteArray());
        return file.end(start);
    }

    private static byte[] entry(int type, int second, int third) {
        return new byte[] {
            (byte) type,
            (byte) (second >> 24),
            (byte) (second >> 16),
            (byte) (second >> 8),
            (byte) second,
            (byte) (third >> 8),
            (byte) third
        };
    }

    /** One more content stream of the first page. */
    private static byte[] content(byte[] paper, Consumer<COSStream> label, byte[] packed) {
        try (var document = Loader.loadPDF(paper);
                var out = new ByteArrayOutputStream()) {
            var bomb = document.getDocument().createCOSStream();
            bomb.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            label.accept(bomb);
            try (var raw = bomb.createRawOutputStream()) {
                raw.write(packed);
            }
            var page = document.getPage(0).getCOSObject();
            var contents = new COSArray();
            contents.add(page.getItem(COSName.CONTENTS));
            contents.add(bomb);
            page.setItem(COSName.CONTENTS, contents);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF written by hand (ISO 32000-1 clause 7.5). */
    private static final class Writer {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Writer() {
            object("%PDF-1.7\n");
        }

        int size() {
            return out.size();
        }

        void object(String text) {
            out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void stream(String dictionary, byte[] octets) {
            object(dictionary + "/Length " + octets.length + ">> stream\n");
            out.writeBytes(octets);
            object("\nendstream endobj\n");
        }

        byte[] end(int crossReferences) {
            object("startxref\n" + crossReferences + "\n%%EOF\n");
            return out.toByteArray();
        }
    }
}
