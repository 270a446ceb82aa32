package org.carec.ecert.verification;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Whether a PDF's streams stay within bounds when decoded. PDFBox decodes a stream whole into memory; a deflate bomb of one megabyte
 * would take a gigabyte.
 */
final class Inflation {

    private static final long ALL_STREAMS = 64L << 20;
    private static final int BUFFER = 64 * 1024;

    private Inflation() {}

    /** False also where a stream is packed in a way that is not measured here. */
    static boolean isBounded(PDDocument document) throws IOException {
        var cos = document.getDocument();
        long left = ALL_STREAMS;
        for (COSObjectKey key : cos.getXrefTable().keySet()) {
            if (cos.getObjectFromPool(key).getObject() instanceof COSStream stream && isText(stream)) {
                left -= size(stream, left);
                if (left <= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Pictures are not decoded when text is read. */
    private static boolean isText(COSStream stream) {
        return !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    private static long size(COSStream stream, long limit) throws IOException {
        var filter = stream.getFilters();
        try (var raw = stream.createRawInputStream()) {
            if (filter == null) {
                return count(raw, limit);
            }
            return COSName.FLATE_DECODE.equals(filter) ? count(new InflaterInputStream(raw), limit) : limit;
        }
    }

    private static long count(InputStream stream, long limit) throws IOException {
        var buffer = new byte[BUFFER];
        long total = 0;
        for (int read = stream.read(buffer); read >= 0 && total < limit; read = stream.read(buffer)) {
            total += read;
        }
        return total;
    }
}
