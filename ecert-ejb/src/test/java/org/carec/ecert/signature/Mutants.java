package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What becomes of a file when something happens to its octets: each method hands every mutant of its kind to the one who tries it. */
final class Mutants {

    /** Octets that mean something to a reader of PDFs, and one that means nothing. */
    static final int[] TELLING = {0, ' ', '0', '%', '/', 0xff};

    private final byte[] good;

    Mutants(byte[] good) {
        this.good = good;
    }

    /** Each bit turned. */
    void turns(Consumer<byte[]> trial) {
        for (int at = 0; at < good.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                trial.accept(replaced(at, at + 1, (byte) (good[at] ^ (1 << bit))));
            }
        }
    }

    /** Each octet taken out. */
    void deletions(Consumer<byte[]> trial) {
        for (int at = 0; at < good.length; at++) {
            trial.accept(replaced(at, at + 1));
        }
    }

    /** Each of those values put in before each octet and behind the last. */
    void insertions(int[] values, Consumer<byte[]> trial) {
        for (int at = 0; at <= good.length; at++) {
            for (int value : values) {
                trial.accept(replaced(at, at, (byte) value));
            }
        }
    }

    /** Of each revision every tail taken away, what follows it left; of the newest that is the file cut off at each octet. */
    void truncations(Consumer<byte[]> trial) {
        for (Revision revision :
                PdfFile.read(good, VerificationProfile.strict()).revisions()) {
            for (int at = revision.begin(); at < revision.end(); at++) {
                trial.accept(replaced(at, revision.end()));
            }
        }
    }

    private byte[] replaced(int from, int to, byte... by) {
        byte[] mutant = new byte[good.length - (to - from) + by.length];
        System.arraycopy(good, 0, mutant, 0, from);
        System.arraycopy(by, 0, mutant, from, by.length);
        System.arraycopy(good, to, mutant, from + by.length, good.length - to);
        return mutant;
    }

    /** An object's octets: from its number to behind {@code endobj}; its body lies between. */
    private record Part(int number, int begin, int body, int bodyEnd, int end) {}

    /**
     * Every two objects exchanged: as they stand; their bodies; their bodies, and the cross-references made to fit; their numbers; their
     * numbers and cross-references; their cross-references alone.
     */
    void swaps(Consumer<byte[]> trial) {
        List<Part> parts = parts();
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                Part one = parts.get(i);
                Part two = parts.get(j);
                trial.accept(exchanged(good, one.begin, one.end, two.begin, two.end));
                byte[] bodies = exchanged(good, one.body, one.bodyEnd, two.body, two.bodyEnd);
                trial.accept(bodies);
                trial.accept(fitted(bodies, one, two));
                byte[] numbers = exchanged(good, one.begin, one.body, two.begin, two.body);
                byte[] rows = rows(good, one, two);
                trial.accept(numbers);
                trial.accept(rows);
                trial.accept(rows(numbers, one, two));
            }
        }
    }

    private List<Part> parts() {
        PdfFile file = PdfFile.read(good, VerificationProfile.strict());
        return file.inUse().stream()
                .flatMap(ref -> file.entry(ref).stream())
                .filter(entry -> entry.kind() == XrefEntry.Kind.PLAIN)
                .map(entry -> part(file, entry))
                .sorted((one, two) -> one.begin - two.begin)
                .toList();
    }

    private Part part(PdfFile file, XrefEntry entry) {
        String text = new String(good, ISO_8859_1);
        int limit = file.revisionHolding(entry.place()).end();
        int end = new IndirectObjects(good, new Budget())
                .read(entry.place(), limit, file::resolve)
                .end();
        int body = text.indexOf("obj", entry.place()) + "obj".length();
        return new Part(entry.number(), entry.place(), body, end - "endobj".length(), end);
    }

    private static byte[] exchanged(byte[] file, int begin, int end, int otherBegin, int otherEnd) {
        byte[] mutant = file.clone();
        int at = begin;
        for (byte[] piece : List.of(
                Arrays.copyOfRange(file, otherBegin, otherEnd),
                Arrays.copyOfRange(file, end, otherBegin),
                Arrays.copyOfRange(file, begin, end))) {
            System.arraycopy(piece, 0, mutant, at, piece.length);
            at += piece.length;
        }
        return mutant;
    }

    /** Moves the rows of a cross-reference table along with what moved when the bodies were exchanged. */
    private byte[] fitted(byte[] bodies, Part one, Part two) {
        int shift = (two.bodyEnd - two.body) - (one.bodyEnd - one.body);
        String text = new String(bodies, ISO_8859_1);
        for (Part part : parts()) {
            if (part.begin > one.begin && part.begin <= two.begin) {
                text = text.replace(row(part.begin), "@" + row(part.begin + shift));
            }
        }
        return text.replace("@0", "0").getBytes(ISO_8859_1);
    }

    private static byte[] rows(byte[] file, Part one, Part two) {
        return new String(file, ISO_8859_1)
                .replace(row(one.begin), "@")
                .replace(row(two.begin), row(one.begin))
                .replace("@", row(two.begin))
                .getBytes(ISO_8859_1);
    }

    private static String row(int place) {
        return String.format("%010d 00000 n", place);
    }
}
