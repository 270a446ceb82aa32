package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;

/** Reads the lexical elements of a PDF (ISO 32000-1, clause 7.2) from a position on; never past its end. */
final class PdfScanner {

    static final int END = -1;

    /** Octets as they are written, behind the slash. */
    private static final int NAME_LIMIT = 512;

    private static final int DIGIT_LIMIT = 11;

    /** By octet: white space and the characters that end a name, number or keyword. */
    private static final boolean[] DELIMITERS = delimiters();

    final byte[] data;
    final int limit;
    int at;

    PdfScanner(byte[] data, int at, int limit) {
        this.data = data;
        this.limit = limit;
        this.at = at;
        if (at < 0 || at > limit || limit > data.length) {
            throw Refusal.at(FileFault.OFFSET_OUTSIDE_FILE, at);
        }
    }

    private static boolean[] delimiters() {
        boolean[] delimiters = new boolean[256];
        "\0\t\n\f\r ()<>[]{}/%".chars().forEach(octet -> delimiters[octet] = true);
        return delimiters;
    }

    int peek() {
        return at < limit ? data[at] & 0xff : END;
    }

    int peekNext() {
        return at + 1 < limit ? data[at + 1] & 0xff : END;
    }

    static boolean isBlank(int octet) {
        return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t' || octet == '\f' || octet == 0;
    }

    static boolean isDelimiter(int octet) {
        return octet == END || DELIMITERS[octet];
    }

    static boolean isDigit(int octet) {
        return octet >= '0' && octet <= '9';
    }

    void skipBlanks() {
        while (at < limit && isBlank(data[at])) {
            at++;
        }
    }

    void skipBlanksAndComments() {
        skipBlanks();
        while (peek() == '%') {
            while (at < limit && data[at] != '\n' && data[at] != '\r') {
                at++;
            }
            skipBlanks();
        }
    }

    boolean startsWith(String word) {
        if (at + word.length() > limit) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (data[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    void expect(String word) {
        if (!startsWith(word)) {
            throw Refusal.at(FileFault.SYNTAX, at);
        }
        at += word.length();
    }

    /** A keyword that must end where it ends: {@code obj}, not {@code object}. */
    void expectKeyword(String word) {
        expect(word);
        if (!isDelimiter(peek())) {
            throw Refusal.at(FileFault.SYNTAX, at);
        }
    }

    /** One end-of-line: CR, LF or CR LF. */
    void expectEndOfLine() {
        if (!skipEndOfLine()) {
            throw Refusal.at(FileFault.SYNTAX, at);
        }
    }

    boolean skipEndOfLine() {
        if (peek() == '\r') {
            at += peekNext() == '\n' ? 2 : 1;
            return true;
        }
        if (peek() == '\n') {
            at++;
            return true;
        }
        return false;
    }

    /** Digits without sign; at most 11. */
    long digits() {
        int start = at;
        long value = 0;
        while (isDigit(peek())) {
            value = value * 10 + (peek() - '0');
            at++;
            if (at - start > DIGIT_LIMIT) {
                throw Refusal.at(FileFault.NUMBER_MALFORMED, start);
            }
        }
        if (at == start) {
            throw Refusal.at(FileFault.NUMBER_MALFORMED, start);
        }
        return value;
    }

    /** A number that ends at a delimiter, for object numbers and offsets; fits an {@code int}. */
    int index() {
        int start = at;
        long value = digits();
        if (value > Integer.MAX_VALUE || !isDelimiter(peek())) {
            throw Refusal.at(FileFault.NUMBER_MALFORMED, start);
        }
        return (int) value;
    }

    PdfObject number() {
        int start = at;
        boolean negative = peek() == '-';
        if (negative || peek() == '+') {
            at++;
        }
        long whole = isDigit(peek()) ? digits() : 0;
        boolean anyDigit = at > start && isDigit(data[at - 1]);
        if (peek() != '.') {
            requireNumberEnds(anyDigit, start);
            return new PdfObject.Int(negative ? -whole : whole);
        }
        at++;
        int fraction = at;
        while (isDigit(peek())) {
            at++;
        }
        requireNumberEnds(anyDigit || at > fraction, start);
        return new PdfObject.Real(new String(data, start, at - start, ISO_8859_1));
    }

    private void requireNumberEnds(boolean anyDigit, int start) {
        if (!anyDigit || !isDelimiter(peek())) {
            throw Refusal.at(FileFault.NUMBER_MALFORMED, start);
        }
    }

    /** A name, its {@code #xx} decoded, so that no two spellings of one key can stand side by side. */
    PdfObject.Name name() {
        int start = at;
        expect("/");
        while (at < limit && data[at] != '#' && !isDelimiter(data[at] & 0xff)) {
            at++;
        }
        if (peek() != '#' && at - start - 1 <= NAME_LIMIT) {
            return new PdfObject.Name(new String(data, start + 1, at - start - 1, ISO_8859_1));
        }
        at = start + 1;
        return escapedName(start);
    }

    private PdfObject.Name escapedName(int start) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        while (!isDelimiter(peek())) {
            decoded.write(peek() == '#' ? escaped(start) : peek());
            at++;
            if (at - start - 1 > NAME_LIMIT) {
                throw Refusal.at(FileFault.NAME_MALFORMED, start);
            }
        }
        return new PdfObject.Name(decoded.toString(ISO_8859_1));
    }

    private int escaped(int start) {
        if (at + 2 >= limit) {
            throw Refusal.at(FileFault.NAME_MALFORMED, start);
        }
        int value = Character.digit(data[at + 1], 16) * 16 + Character.digit(data[at + 2], 16);
        boolean hex = Character.digit(data[at + 1], 16) >= 0 && Character.digit(data[at + 2], 16) >= 0;
        if (!hex || value == 0) {
            throw Refusal.at(FileFault.NAME_MALFORMED, start);
        }
        at += 2;
        return value;
    }
}
