package org.carec.ecert.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** How large a PDF's streams become. PDFBox decodes a stream whole into memory; a megabyte of deflate can hold a gigabyte. */
final class StreamSizes {

    /** All streams that text is read from, together, in bytes. */
    private static final long LIMIT = 48L << 20;

    private static final int CHUNK = 32 * 1024;

    private StreamSizes() {}

    enum Extent {
        BOUNDED,
        /** A stream is packed in another way than deflate. */
        NOT_MEASURED,
        SWOLLEN
    }

    static Extent of(PDDocument document) throws IOException {
        long left = LIMIT;
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                    && isText(stream)) {
                if (!isMeasured(stream)) {
                    return Extent.NOT_MEASURED;
                }
                left -= size(stream, left);
                if (left <= 0) {
                    return Extent.SWOLLEN;
                }
            }
        }
        return Extent.BOUNDED;
    }

    /** Pictures are not decoded when text is read. */
    private static boolean isText(COSStream stream) {
        return !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    private static boolean isMeasured(COSStream stream) {
        return stream.getFilters() == null || COSName.FLATE_DECODE.equals(stream.getFilters());
    }

    private static long size(COSStream stream, long limit) throws IOException {
        try (var raw = stream.createRawInputStream()) {
            return count(stream.getFilters() == null ? raw : new InflaterInputStream(raw), limit);
        }
    }

    private static long count(InputStream stream, long limit) throws IOException {
        var chunk = new byte[CHUNK];
        long total = 0;
        for (int read = stream.read(chunk); read >= 0 && total < limit; read = stream.read(chunk)) {
            total += read;
        }
        return total;
    }
}
