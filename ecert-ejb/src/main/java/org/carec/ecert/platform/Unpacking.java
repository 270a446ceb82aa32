package org.carec.ecert.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Unpacks a PDF's streams of text, whatever their labels say, within bounds: PDFBox would unpack a megabyte of deflate to a gigabyte, and
 * allots two rows as long as a predictor's parameters claim. It is given what was unpacked here and unpacks nothing.
 */
final class Unpacking {

    /** Of one stream, or of a page's together, in bytes. */
    private static final int LARGEST = 2 << 20;

    /** Of all streams that are read, before it is called a bomb. */
    private static final long SWOLLEN = 48L << 20;

    /** Of what is packed, each time it is read. */
    private static final long PACKED = 64L << 20;

    /** Of forms and object streams, which are kept until the end. */
    private static final long KEPT = 8L << 20;

    private static final long ROW = 64L << 10;
    private static final int CHUNK = 32 * 1024;
    private static final Marks MARKS = new Marks(200_000);
    private static final List<COSName> PARAMETERS = List.of(COSName.DECODE_PARMS, COSName.DP);

    private final IdentityHashMap<COSStream, Integer> replaced = new IdentityHashMap<>();
    private long packed;
    private long unpacked;
    private long kept;

    /** The streams that hold other objects: each mark in them becomes an object when somebody asks. */
    void replaceObjectStreams(COSDocument document) throws IOException {
        var containers = document.getXrefTable().values().stream()
                .filter(place -> place < 0)
                .distinct()
                .toList();
        for (long container : containers) {
            if (document.getObjectFromPool(new COSObjectKey(-container, 0)).getObject() instanceof COSStream stream) {
                replaced(stream);
            }
        }
    }

    /** What is drawn on a page, in one piece. */
    byte[] contents(PDPage page) throws IOException {
        var contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        var joined = new ByteArrayOutputStream();
        for (var stream : (Iterable<COSStream>) streams(contents)::iterator) {
            joined.writeBytes(unpacked(stream));
            joined.write('\n');
            if (joined.size() > LARGEST) {
                throw Unreadable.because("a page holds more than is read");
            }
        }
        return joined.toByteArray();
    }

    private static Stream<COSStream> streams(COSBase contents) {
        if (contents instanceof COSArray array) {
            return IntStream.range(0, array.size())
                    .mapToObj(array::getObject)
                    .filter(COSStream.class::isInstance)
                    .map(COSStream.class::cast);
        }
        return contents instanceof COSStream stream ? Stream.of(stream) : Stream.empty();
    }

    /** Puts what is unpacked in the stream's place; its length. */
    int replaced(COSStream stream) throws IOException {
        var known = replaced.get(stream);
        if (known != null) {
            return known;
        }
        var plain = unpacked(stream);
        kept += plain.length;
        if (kept > KEPT) {
            throw Unreadable.because("forms and object streams hold more than is read");
        }
        fill(stream, plain);
        replaced.put(stream, plain.length);
        return plain.length;
    }

    static void fill(COSStream stream, byte[] plain) throws IOException {
        for (var key : List.of(COSName.FILTER, COSName.F, COSName.DECODE_PARMS, COSName.DP)) {
            stream.removeItem(key);
        }
        try (var out = stream.createRawOutputStream()) {
            out.write(plain);
        }
    }

    byte[] unpacked(COSStream stream) throws IOException {
        requireNoLongRows(stream);
        byte[] raw;
        try (var in = stream.createRawInputStream()) {
            raw = in.readAllBytes();
        }
        packed += raw.length + 1L;
        if (packed > PACKED) {
            throw Unreadable.because("the same streams are read again and again");
        }
        var plain = unpacked(raw, stream.getFilters());
        MARKS.require(plain);
        return plain;
    }

    private byte[] unpacked(byte[] raw, COSBase filter) {
        if (filter == null) {
            spend(raw.length);
            return requireSmall(raw, raw.length);
        }
        if (COSName.FLATE_DECODE.equals(filter)
                || (filter instanceof COSArray one
                        && one.size() == 1
                        && COSName.FLATE_DECODE.equals(one.getObject(0)))) {
            return inflated(raw);
        }
        throw Unreadable.because("text is packed in another way than deflate");
    }

    /** As PDFBox does: without regard to the head of two bytes or the checksum, up to the first fault. */
    private byte[] inflated(byte[] raw) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(raw, Math.min(2, raw.length), Math.max(0, raw.length - 2));
            return inflated(inflater);
        } finally {
            inflater.end();
        }
    }

    private byte[] inflated(Inflater inflater) {
        var plain = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        long total = 0;
        for (int read = inflate(inflater, chunk); read > 0; read = inflate(inflater, chunk)) {
            total += read;
            spend(read);
            if (total <= LARGEST) {
                plain.write(chunk, 0, read);
            }
        }
        return requireSmall(plain.toByteArray(), total);
    }

    private static int inflate(Inflater inflater, byte[] chunk) {
        try {
            return inflater.inflate(chunk);
        } catch (DataFormatException endOfSense) {
            return 0;
        }
    }

    private void spend(long octets) {
        unpacked += octets;
        if (unpacked > SWOLLEN) {
            throw Unreadable.swollen("the file swells when it is unpacked");
        }
    }

    private static byte[] requireSmall(byte[] plain, long total) {
        if (total > LARGEST) {
            throw Unreadable.because("a stream holds more than is read");
        }
        return plain;
    }

    /** Text has no rows; those that are claimed are not undone, and none may be so long that a reader of the file would be harmed. */
    private static void requireNoLongRows(COSStream stream) {
        PARAMETERS.stream()
                .map(stream::getDictionaryObject)
                .flatMap(Unpacking::dictionaries)
                .filter(parameters -> parameters.getInt(COSName.PREDICTOR, 1) > 1)
                .forEach(parameters -> {
                    if (row(parameters) > ROW) {
                        throw Unreadable.swollen("a row out of all proportion");
                    }
                    throw Unreadable.because("text is packed in rows");
                });
    }

    private static Stream<COSDictionary> dictionaries(COSBase parameters) {
        if (parameters instanceof COSArray array) {
            return IntStream.range(0, array.size())
                    .mapToObj(array::getObject)
                    .filter(COSDictionary.class::isInstance)
                    .map(COSDictionary.class::cast);
        }
        return parameters instanceof COSDictionary one ? Stream.of(one) : Stream.empty();
    }

    private static double row(COSDictionary parameters) {
        return Stream.of(COSName.COLUMNS, COSName.COLORS, COSName.BITS_PER_COMPONENT)
                .mapToDouble(key -> Math.max(1, Math.abs((double) parameters.getInt(key, 1))))
                .reduce(1, (a, b) -> a * b);
    }
}
