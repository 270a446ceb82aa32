package org.carec.ecert.notary;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.notary.Receipt.Acceptance;
import org.carec.ecert.verification.Asked;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.verification.Verdict.Answer;

/**
 * A receipt's facts as a number of 48 bits: 33 for the second of the answer since 1970, 2 for the answer, 2 for the way it was asked, 11 for
 * country and acceptance; and 50 more for the second it is about, if that is another.
 *
 * @param bits the facts, those about another time last
 */
record ReceiptFacts(BigInteger bits, boolean isLong) {

    static final int SHORT_BITS = 48;
    static final int LONG_BITS = 98;

    private static final int TIME = 33;
    private static final int ABOUT = 50;
    private static final int COUNTRY = 11;
    private static final int LETTERS = 26;

    /** The order counts for ever: the numbers that were given out say a place in it. */
    private static final List<Answer> ANSWERS = List.of(Answer.VALID, Answer.INVALID, Answer.UNDETERMINED);

    private static final List<Asked> WAYS = List.of(Asked.BY_ID, Asked.BY_QR, Asked.BY_HASH, Asked.BY_FILE);

    static ReceiptFacts of(Verdict verdict) {
        var isLong = !verdict.judgedAt().equals(verdict.askedAt());
        var facts = BigInteger.valueOf(bounded(verdict.askedAt().getEpochSecond(), 0, TIME))
                .shiftLeft(2)
                .or(BigInteger.valueOf(ANSWERS.indexOf(verdict.answer())))
                .shiftLeft(2)
                .or(BigInteger.valueOf(WAYS.indexOf(verdict.asked())))
                .shiftLeft(COUNTRY)
                .or(BigInteger.valueOf(
                        verdict.acceptance().map(ReceiptFacts::number).orElse(0)));
        return new ReceiptFacts(isLong ? facts.shiftLeft(ABOUT).or(about(verdict.judgedAt())) : facts, isLong);
    }

    /** What they say; only facts that {@link #of} made say anything. */
    Receipt receipt() {
        var facts = isLong ? bits.shiftRight(ABOUT) : bits;
        var country = low(facts, COUNTRY);
        return new Receipt(
                ANSWERS.get(low(facts.shiftRight(COUNTRY + 2), 2)),
                WAYS.get(low(facts.shiftRight(COUNTRY), 2)),
                country == 0 ? Optional.empty() : Optional.of(acceptance(country - 1)),
                Instant.ofEpochSecond(facts.shiftRight(COUNTRY + 4).longValueExact()),
                isLong ? Optional.of(about()) : Optional.empty());
    }

    /** The same for a MAC: two facts never read alike. */
    String text() {
        return (isLong ? "long:" : "short:") + bits.toString(16);
    }

    private static int number(Verdict.Acceptance named) {
        var country = named.country();
        int place = (country.charAt(0) - 'A') * LETTERS + country.charAt(1) - 'A';
        return 1 + place * 2 + (named.accepted() ? 1 : 0);
    }

    private static Acceptance acceptance(int number) {
        int place = number / 2;
        var country = "" + (char) ('A' + place / LETTERS) + (char) ('A' + place % LETTERS);
        return new Acceptance(country, number % 2 == 1);
    }

    /** Half the room is for times before 1970; what lies beyond the end counts as the end. */
    private static BigInteger about(Instant judged) {
        long zero = 1L << (ABOUT - 1);
        return BigInteger.valueOf(bounded(judged.getEpochSecond(), zero, ABOUT));
    }

    private Instant about() {
        long seconds = bits.and(mask(ABOUT)).longValueExact();
        return Instant.ofEpochSecond(seconds - (1L << (ABOUT - 1)));
    }

    private static long bounded(long seconds, long zero, int room) {
        return Math.max(0, Math.min((1L << room) - 1, seconds + zero));
    }

    private static int low(BigInteger number, int count) {
        return number.and(mask(count)).intValueExact();
    }

    private static BigInteger mask(int count) {
        return BigInteger.ONE.shiftLeft(count).subtract(BigInteger.ONE);
    }
}
