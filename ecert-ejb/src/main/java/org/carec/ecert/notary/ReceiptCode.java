package org.carec.ecert.notary;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.carec.ecert.platform.ReceiptNumber;
import org.carec.ecert.verification.Topic;

/**
 * How facts and their MAC become a receipt number: the facts first, then as many bits of the MAC as there is room for, which is 72, each five
 * bits one character of Crockford base32.
 */
final class ReceiptCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTER = 5;
    private static final int MAC = ReceiptNumber.SHORT * CHARACTER - ReceiptFacts.SHORT_BITS;
    private static final int MAC_BYTES = MAC / Byte.SIZE;

    private final Tag tag;

    /** A keyed tag over a message. */
    @FunctionalInterface
    interface Tag {
        byte[] over(byte[] message);
    }

    ReceiptCode(Tag tag) {
        this.tag = tag;
    }

    ReceiptNumber number(Topic topic, ReceiptFacts facts) {
        var all = facts.bits().shiftLeft(MAC).or(new BigInteger(1, mac(topic, facts)));
        var characters = new StringBuilder();
        for (int at = length(facts) - 1; at >= 0; at--) {
            characters.append(ALPHABET.charAt(all.shiftRight(at * CHARACTER).intValue() & 0x1F));
        }
        return ReceiptNumber.of(characters.toString());
    }

    /** The facts, if this number was made over them and this topic; compared in constant time. */
    Optional<ReceiptFacts> facts(ReceiptNumber number, Topic topic) {
        var characters = number.characters();
        var all = BigInteger.ZERO;
        for (int at = 0; at < characters.length(); at++) {
            all = all.shiftLeft(CHARACTER).or(BigInteger.valueOf(ALPHABET.indexOf(characters.charAt(at))));
        }
        var facts = new ReceiptFacts(all.shiftRight(MAC), characters.length() == ReceiptNumber.LONG);
        return MessageDigest.isEqual(mac(topic, facts), low(all)) ? Optional.of(facts) : Optional.empty();
    }

    private byte[] mac(Topic topic, ReceiptFacts facts) {
        var message = "receipt 1\n" + topic.value() + "\n" + facts.text();
        return Arrays.copyOf(tag.over(message.getBytes(StandardCharsets.US_ASCII)), MAC_BYTES);
    }

    private static byte[] low(BigInteger all) {
        var bytes = new byte[MAC_BYTES];
        for (int i = 0; i < MAC_BYTES; i++) {
            bytes[MAC_BYTES - 1 - i] = all.shiftRight(i * Byte.SIZE).byteValue();
        }
        return bytes;
    }

    private static int length(ReceiptFacts facts) {
        return facts.isLong() ? ReceiptNumber.LONG : ReceiptNumber.SHORT;
    }
}
