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

    /** False also where a stream is packed in another way than deflate: that is not measured here. */
    static boolean areBounded(PDDocument document) throws IOException {
        long left = LIMIT;
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                    && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                left -= size(stream, left);
                if (left <= 0) {
                    return false;
                }
            }
        }
        return true;
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
        var chunk = new byte[CHUNK];
        long total = 0;
        for (int read = stream.read(chunk); read >= 0 && total < limit; read = stream.read(chunk)) {
            total += read;
        }
        return total;
    }
}
