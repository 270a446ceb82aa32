package org.carec.ecert.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One element of distinguished encoding (ITU-T X.690), read in place and exactly: one-octet tags, definite lengths in
 * their shortest form. What it gives are octets of the original, so that nothing is ever compared in a re-encoded form.
 *
 * @param start offset of the tag
 * @param content offset of the first content octet
 * @param end offset behind the last
 */
@SuppressWarnings("ArrayRecordComponent") // compared by sameOctets
record Der(byte[] data, int start, int content, int end) {

    static final int BOOLEAN = 0x01;
    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int OID = 0x06;
    static final int UTC_TIME = 0x17;
    static final int GENERALIZED_TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    static final int CONTEXT_0 = 0xa0;
    static final int CONTEXT_1 = 0xa1;
    static final int CONTEXT_3 = 0xa3;
    static final int CONTEXT_4 = 0xa4;
    static final int IMPLICIT_0 = 0x80;

    /** The element at an offset, which must end at the limit or before. */
    static Der read(byte[] data, int at, int limit) {
        if (limit - at < 2 || (data[at] & 0x1f) == 0x1f) {
            throw notDer(at);
        }
        int first = data[at + 1] & 0xff;
        int content = at + 2;
        int length = first;
        if (first >= 0x80) {
            int octets = first & 0x7f;
            if (octets == 0 || octets > 3 || limit - content < octets) {
                throw notDer(at);
            }
            length = length(data, content, octets);
            boolean shortest = length >= 0x80 && data[content] != 0;
            content += octets;
            if (!shortest) {
                throw notDer(at);
            }
        }
        if (length > limit - content) {
            throw notDer(at);
        }
        return new Der(data, at, content, content + length);
    }

    private static int length(byte[] data, int at, int octets) {
        int length = 0;
        for (int i = 0; i < octets; i++) {
            length = (length << 8) | (data[at + i] & 0xff);
        }
        return length;
    }

    /** The one element these octets consist of. */
    static Der exactly(byte[] data) {
        Der whole = read(data, 0, data.length);
        if (whole.end != data.length) {
            throw notDer(whole.end);
        }
        return whole;
    }

    static Refusal notDer(int at) {
        return new Refusal(CmsFault.NOT_DER, "CMS offset " + at);
    }

    int tag() {
        return data[start] & 0xff;
    }

    boolean is(int tag) {
        return tag() == tag;
    }

    Der require(int tag) {
        if (!is(tag)) {
            throw malformed();
        }
        return this;
    }

    Refusal malformed() {
        return new Refusal(CmsFault.CMS_MALFORMED, "CMS offset " + start);
    }

    List<Der> children() {
        List<Der> children = new ArrayList<>();
        for (int at = content; at < end; ) {
            Der child = read(data, at, end);
            children.add(child);
            at = child.end;
        }
        return children;
    }

    /** The children, which must be so many and no more. */
    List<Der> children(int least, int most) {
        List<Der> children = children();
        if (children.size() < least || children.size() > most) {
            throw malformed();
        }
        return children;
    }

    Der only() {
        return children(1, 1).get(0);
    }

    /** Tag, length and content. */
    byte[] octets() {
        return Arrays.copyOfRange(data, start, end);
    }

    /** Content without tag and length. */
    byte[] value() {
        return Arrays.copyOfRange(data, content, end);
    }

    boolean sameOctets(byte[] other) {
        return Arrays.equals(data, start, end, other, 0, other.length);
    }

    boolean sameOctets(Der other) {
        return Arrays.equals(data, start, end, other.data, other.start, other.end);
    }

    /** Whether this is the object identifier with that content. */
    boolean isOid(Oid oid) {
        return sameOctets(oid.der());
    }

    boolean isSmallInteger(int value) {
        return is(INTEGER) && end - content == 1 && data[content] == value;
    }
}
