package org.carec.ecert.signature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads objects (ISO 32000-1, clause 7.3), refusing what a lenient reader would repair. */
final class PdfParser {

    private final PdfScanner in;
    private final Budget budget;

    PdfParser(PdfScanner in, Budget budget) {
        this.in = in;
        this.budget = budget;
    }

    /** The object from here on; afterwards the scanner stands right behind it. */
    PdfObject object() {
        return object(0);
    }

    PdfObject.Dict dictionary() {
        int start = in.at;
        if (object() instanceof PdfObject.Dict dict) {
            return dict;
        }
        throw Refusal.at(FileFault.SYNTAX, start);
    }

    private PdfObject object(int depth) {
        in.skipBlanksAndComments();
        budget.spendToken(in.at);
        if (depth > Budget.NESTING) {
            throw Refusal.at(FileFault.NESTING_TOO_DEEP, in.at);
        }
        int start = in.at;
        PdfObject found = anyObject(depth);
        budget.hold(Footprint.of(found), start);
        return found;
    }

    private PdfObject anyObject(int depth) {
        return switch (in.peek()) {
            case '/' -> in.name();
            case '(' -> PdfStrings.literal(in);
            case '[' -> array(depth);
            case '<' -> in.peekNext() == '<' ? dictionary(depth) : PdfStrings.hex(in);
            case '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> numberOrReference();
            default -> keyword();
        };
    }

    private PdfObject keyword() {
        for (String word : List.of("null", "true", "false")) {
            if (in.startsWith(word)) {
                in.expectKeyword(word);
                return word.equals("null") ? PdfObject.NULL : new PdfObject.Bool(word.equals("true"));
            }
        }
        throw Refusal.at(FileFault.SYNTAX, in.at);
    }

    private PdfObject array(int depth) {
        in.expect("[");
        List<PdfObject> items = new ArrayList<>();
        in.skipBlanksAndComments();
        while (in.peek() != ']') {
            items.add(object(depth + 1));
            in.skipBlanksAndComments();
        }
        in.at++;
        return new PdfObject.Array(items);
    }

    private PdfObject dictionary(int depth) {
        int start = in.at;
        in.expect("<<");
        Map<String, PdfObject> entries = new LinkedHashMap<>();
        in.skipBlanksAndComments();
        while (in.peek() != '>') {
            int keyAt = in.at;
            String key = in.name().value();
            budget.hold(Footprint.ofEntry(key), keyAt);
            if (entries.put(key, object(depth + 1)) != null) {
                throw Refusal.at(FileFault.DUPLICATE_KEY, keyAt);
            }
            in.skipBlanksAndComments();
        }
        in.expect(">>");
        return new PdfObject.Dict(entries, start);
    }

    private PdfObject numberOrReference() {
        PdfObject first = in.number();
        int behind = in.at;
        if (!(first instanceof PdfObject.Int number) || number.value() < 0 || !PdfScanner.isBlank(in.peek())) {
            return first;
        }
        in.skipBlanks();
        if (PdfScanner.isDigit(in.peek()) && in.number() instanceof PdfObject.Int generation) {
            in.skipBlanks();
            if (in.peek() == 'R' && PdfScanner.isDelimiter(in.peekNext())) {
                in.at++;
                return reference(number.value(), generation.value(), behind);
            }
        }
        in.at = behind;
        return first;
    }

    private static PdfObject.Ref reference(long number, long generation, int offset) {
        if (number > Integer.MAX_VALUE || generation > 65_535) {
            throw Refusal.at(FileFault.NUMBER_MALFORMED, offset);
        }
        return new PdfObject.Ref((int) number, (int) generation);
    }
}
