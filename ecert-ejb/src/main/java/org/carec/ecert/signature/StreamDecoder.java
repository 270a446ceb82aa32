package org.carec.ecert.signature;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decodes cross-reference and object streams: no filter, or FlateDecode with PNG predictors (ISO 32000-1, clause 7.4.4),
 * within the budget and within a ratio that no honest stream of these kinds reaches.
 */
final class StreamDecoder {

    private static final int RATIO = 256;
    private static final int ALWAYS_ALLOWED = 64 * 1024;
    private static final int CHUNK = 16 * 1024;

    private final byte[] data;
    private final Budget budget;

    StreamDecoder(byte[] data, Budget budget) {
        this.data = data;
        this.budget = budget;
    }

    /**
     * Parameters that stand elsewhere or under the short name of clause 8.9.7 are refused: whoever does not look there reads other octets than those
     * who do.
     */
    byte[] decode(PdfObject.Stream stream) {
        PdfObject.Dict dict = stream.dict();
        PdfObject filter = onlyOne(dict, "Filter");
        PdfObject parameters = onlyOne(dict, "DecodeParms");
        boolean plain = filter instanceof PdfObject.Null;
        boolean flate = filter instanceof PdfObject.Name name && name.value().equals("FlateDecode");
        boolean readable = parameters instanceof PdfObject.Null || parameters instanceof PdfObject.Dict;
        if (dict.has("F") || dict.has("DP") || !(plain || flate) || !readable) {
            throw Refusal.at(FileFault.FILTER_NOT_ALLOWED, dict.start());
        }
        if (plain) {
            budget.spendInflated(stream.length(), stream.data());
            return Arrays.copyOfRange(data, stream.data(), stream.data() + stream.length());
        }
        byte[] inflated = inflate(stream);
        return parameters instanceof PdfObject.Dict found ? Predictor.of(found).undo(inflated) : inflated;
    }

    private static PdfObject onlyOne(PdfObject.Dict dict, String key) {
        PdfObject found = dict.find(key).orElse(PdfObject.NULL);
        List<PdfObject> items = found instanceof PdfObject.Array array ? array.items() : List.of(found);
        if (items.size() > 1) {
            throw Refusal.at(FileFault.FILTER_NOT_ALLOWED, dict.start());
        }
        return items.isEmpty() ? PdfObject.NULL : items.get(0);
    }

    private byte[] inflate(PdfObject.Stream stream) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data, stream.data(), stream.length());
            return inflate(inflater, stream);
        } catch (DataFormatException e) {
            throw Refusal.at(FileFault.STREAM_UNREADABLE, stream.data());
        } finally {
            inflater.end();
        }
    }

    private byte[] inflate(Inflater inflater, PdfObject.Stream stream) throws DataFormatException {
        long cap = Math.min(budget.inflatable(), ALWAYS_ALLOWED + (long) RATIO * stream.length());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        while (!inflater.finished()) {
            int count = inflater.inflate(chunk);
            if (count == 0 && !inflater.finished()) {
                throw Refusal.at(FileFault.STREAM_UNREADABLE, stream.data());
            }
            if (out.size() + (long) count > cap) {
                throw Refusal.at(FileFault.INFLATE_LIMIT, stream.data());
            }
            out.write(chunk, 0, count);
        }
        requireOnlyBlanksBehind(inflater.getRemaining(), stream);
        budget.spendInflated(out.size(), stream.data());
        return out.toByteArray();
    }

    private void requireOnlyBlanksBehind(int remaining, PdfObject.Stream stream) {
        int end = stream.data() + stream.length();
        for (int i = end - remaining; i < end; i++) {
            if (!PdfScanner.isBlank(data[i])) {
                throw Refusal.at(FileFault.STREAM_UNREADABLE, i);
            }
        }
    }
}
