package org.carec.ecert.signature;

/** What one examination may spend, so that no crafted file costs more than a large honest one (profile, section A). */
final class Budget {

    static final int NESTING = 40;
    static final int OBJECTS = 200_000;
    static final int REVISIONS = 32;
    static final int REFERENCE_HOPS = 8;
    static final int FIELDS = 2_000;
    static final int FIELD_DEPTH = 16;

    /** Each has to be digested by itself: nobody gets the work of hashing a large file done more often. */
    static final int SIGNATURES = 4;

    static final int INFLATED_OCTETS = 16 * 1024 * 1024;
    static final int STRING_OCTETS = 1024 * 1024;

    private static final int TOKENS = 2_000_000;

    /** What the objects kept at one time may take of the heap. */
    private static final int HELD_OCTETS = 12 * 1024 * 1024;

    /** As long as less is held, what was read may be kept for being looked at again. */
    private static final int ROOM_OCTETS = 1024 * 1024;

    private int tokens = TOKENS;
    private int inflated = INFLATED_OCTETS;
    private int objects = OBJECTS;
    private int held;

    void spendToken(int offset) {
        tokens--;
        if (tokens < 0) {
            throw Refusal.at(FileFault.TOO_MANY_TOKENS, offset);
        }
    }

    /** Counts what an object takes of the heap, before it takes more. */
    void hold(int octets, int offset) {
        held += octets;
        if (held > HELD_OCTETS) {
            throw Refusal.at(FileFault.TOO_MANY_TOKENS, offset);
        }
    }

    boolean hasRoom() {
        return held < ROOM_OCTETS;
    }

    int held() {
        return held;
    }

    /** Nothing is kept any more of what was read since then. */
    void releaseTo(int heldThen) {
        held = heldThen;
    }

    /** Takes objects off the budget before anything is allocated for them. */
    void spendObjects(long count, int offset) {
        if (count < 0 || count > objects) {
            throw Refusal.at(FileFault.TOO_MANY_OBJECTS, offset);
        }
        objects -= (int) count;
    }

    int inflatable() {
        return inflated;
    }

    void spendInflated(int octets, int offset) {
        inflated -= octets;
        if (inflated < 0) {
            throw Refusal.at(FileFault.INFLATE_LIMIT, offset);
        }
    }
}
