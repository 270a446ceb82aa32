package org.carec.ecert.signature;

import java.util.Optional;
import java.util.function.Function;

/** Reads {@code n g obj … endobj} at an offset (ISO 32000-1, clauses 7.3.8 and 7.3.10). */
final class IndirectObjects {

    private final byte[] data;
    private final Budget budget;

    IndirectObjects(byte[] data, Budget budget) {
        this.data = data;
        this.budget = budget;
    }

    /** Whether exactly that object begins at the offset. */
    boolean begins(int offset, PdfObject.Ref id, int limit) {
        try {
            PdfScanner in = new PdfScanner(data, offset, limit);
            return header(in).equals(id);
        } catch (Refusal refusal) {
            return false;
        }
    }

    /** What begins at the offset, and where it ends. */
    record Found(PdfObject.Ref id, PdfObject value, int end) {}

    /**
     * @param limit end of the part of the file the object must lie in
     * @param lengths follows the reference of a stream's {@code /Length}
     */
    Found read(int offset, int limit, Function<PdfObject.Ref, PdfObject> lengths) {
        PdfScanner in = new PdfScanner(data, offset, limit);
        PdfObject.Ref id = header(in);
        PdfObject value = new PdfParser(in, budget).object();
        in.skipBlanksAndComments();
        if (value instanceof PdfObject.Dict dict && in.startsWith("stream")) {
            value = stream(in, dict, lengths);
            in.skipBlanks();
        }
        in.expectKeyword("endobj");
        return new Found(id, value, in.at);
    }

    private static PdfObject.Ref header(PdfScanner in) {
        int number = in.index();
        blanks(in);
        int generation = in.index();
        blanks(in);
        in.expectKeyword("obj");
        return new PdfObject.Ref(number, generation);
    }

    private static void blanks(PdfScanner in) {
        if (!PdfScanner.isBlank(in.peek())) {
            throw Refusal.at(FileFault.SYNTAX, in.at);
        }
        in.skipBlanks();
    }

    private static PdfObject stream(PdfScanner in, PdfObject.Dict dict, Function<PdfObject.Ref, PdfObject> lengths) {
        in.expect("stream");
        if (in.peek() == '\r' && in.peekNext() != '\n') {
            throw Refusal.at(FileFault.STREAM_LENGTH, in.at);
        }
        in.expectEndOfLine();
        int start = in.at;
        int length = length(dict, lengths)
                .filter(octets -> octets <= in.limit - start)
                .orElseThrow(() -> Refusal.at(FileFault.STREAM_LENGTH, dict.start()));
        in.at = start + length;
        in.skipEndOfLine();
        if (!in.startsWith("endstream")) {
            throw Refusal.at(FileFault.STREAM_LENGTH, in.at);
        }
        in.expectKeyword("endstream");
        return new PdfObject.Stream(dict, start, length);
    }

    private static Optional<Integer> length(PdfObject.Dict dict, Function<PdfObject.Ref, PdfObject> lengths) {
        if (dict.find("Length").orElse(PdfObject.NULL) instanceof PdfObject.Ref ref) {
            return lengths.apply(ref) instanceof PdfObject.Int value && value.value() >= 0
                    ? Optional.of((int) Math.min(value.value(), Integer.MAX_VALUE))
                    : Optional.empty();
        }
        return dict.count("Length");
    }
}
