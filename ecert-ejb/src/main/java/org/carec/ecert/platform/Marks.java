package org.carec.ecert.platform;

/**
 * How often each of the marks that begin an array, dictionary, string, name or fraction may stand in some octets. A PDF reader makes an
 * object of each; packed data holds each of them by chance, once in 256 octets.
 */
record Marks(int most) {

    private static final String MARKS = "[<(/.";

    void require(byte[] octets) {
        var counts = new int[256];
        for (byte octet : octets) {
            counts[octet & 0xff]++;
        }
        if (MARKS.chars().anyMatch(mark -> counts[mark] > most)) {
            throw Unreadable.because("more objects than any certificate has");
        }
    }
}
