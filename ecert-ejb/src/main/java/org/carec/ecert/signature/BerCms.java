package org.carec.ecert.signature;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Brings a CMS from BER into DER (ITU-T X.690, clauses 8 and 10), once and here alone: all that is read, compared, digested and verified
 * afterwards is the DER, and {@link DerRules} judge it. What DER leaves no choice about is changed: lengths, strings in pieces, TRUE, the
 * order in a SET; the signed attributes are digested in DER in any case (RFC 5652, clause 5.4). Nothing is made up, and nothing left out but a
 * certificate that stands there twice, as LibreOffice brings the signer's.
 */
final class BerCms {

    private static final int LENGTH_OCTETS = 4;
    private static final int INDEFINITE = 0x80;
    private static final int CONSTRUCTED = 0x20;
    private static final int OCTET_STRING_IN_PIECES = Der.OCTET_STRING | CONSTRUCTED;

    private final byte[] data;

    private BerCms(byte[] data) {
        this.data = data;
    }

    /** One element in DER, and where it ends in BER. */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    private record Element(byte[] der, int end) {}

    /** The element these octets begin with, in DER, and behind it the octets that follow it. */
    static byte[] inDer(byte[] contents) {
        Element whole = new BerCms(contents).element(0, contents.length, 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream(contents.length);
        out.writeBytes(whole.der);
        out.write(contents, whole.end, contents.length - whole.end);
        return out.toByteArray();
    }

    private Element element(int at, int limit, int depth) {
        if (depth > Budget.NESTING || limit - at < 2 || (data[at] & 0x1f) == 0x1f) {
            throw Der.notDer(at);
        }
        int tag = data[at] & 0xff;
        int first = data[at + 1] & 0xff;
        if (first == INDEFINITE) {
            return indefinite(at, tag, limit, depth);
        }
        int octets = first < INDEFINITE ? 0 : first - INDEFINITE;
        int content = at + 2 + octets;
        if (octets > LENGTH_OCTETS || content > limit) {
            throw Der.notDer(at);
        }
        long length = octets == 0 ? first : number(at + 2, octets);
        if (length > limit - content) {
            throw Der.notDer(at);
        }
        int end = content + (int) length;
        boolean constructed = (tag & CONSTRUCTED) != 0;
        return new Element(
                constructed ? constructed(tag, definite(content, end, depth)) : primitive(tag, content, end), end);
    }

    private long number(int at, int octets) {
        long number = 0;
        for (int i = at; i < at + octets; i++) {
            number = (number << 8) | (data[i] & 0xff);
        }
        return number;
    }

    /** Up to the two zero octets that end it. */
    private Element indefinite(int at, int tag, int limit, int depth) {
        if ((tag & CONSTRUCTED) == 0) {
            throw Der.notDer(at);
        }
        List<byte[]> children = new ArrayList<>();
        int next = at + 2;
        while (limit - next >= 2 && (data[next] != 0 || data[next + 1] != 0)) {
            Element child = element(next, limit, depth + 1);
            children.add(child.der);
            next = child.end;
        }
        if (limit - next < 2) {
            throw Der.notDer(at);
        }
        return new Element(constructed(tag, children), next + 2);
    }

    private List<byte[]> definite(int content, int end, int depth) {
        List<byte[]> children = new ArrayList<>();
        for (int next = content; next < end; ) {
            Element child = element(next, end, depth + 1);
            children.add(child.der);
            next = child.end;
        }
        return children;
    }

    private byte[] primitive(int tag, int content, int end) {
        byte[] value = Arrays.copyOfRange(data, content, end);
        if (tag == Der.BOOLEAN && value.length == 1 && value[0] != 0) {
            value[0] = (byte) 0xff;
        }
        return DerWriter.element(tag, value);
    }

    private static byte[] constructed(int tag, List<byte[]> children) {
        return switch (tag) {
            case OCTET_STRING_IN_PIECES -> joined(children);
            case Der.SET -> sorted(tag, children);
            case Der.SEQUENCE -> isSignedData(children) ? signedData(children) : element(tag, children);
            default -> element(tag, children);
        };
    }

    private static byte[] element(int tag, List<byte[]> children) {
        return DerWriter.element(tag, children.toArray(byte[][]::new));
    }

    private static byte[] joined(List<byte[]> pieces) {
        List<byte[]> values = pieces.stream()
                .map(piece -> Der.exactly(piece).require(Der.OCTET_STRING).value())
                .toList();
        return element(Der.OCTET_STRING, values);
    }

    private static byte[] sorted(int tag, List<byte[]> children) {
        return element(tag, children.stream().sorted(Arrays::compareUnsigned).toList());
    }

    private static boolean isSignedData(List<byte[]> children) {
        return children.size() == 2
                && Arrays.equals(children.get(0), Oid.SIGNED_DATA.der())
                && Der.exactly(children.get(1)).is(Der.CONTEXT_0);
    }

    /** The sets of a SignedData whose tags do not say that they are sets: certificates, and the attributes of a signer. */
    private static byte[] signedData(List<byte[]> children) {
        List<byte[]> fields = new ArrayList<>();
        for (Der field :
                Der.exactly(children.get(1)).only().require(Der.SEQUENCE).children()) {
            fields.add(
                    switch (field.tag()) {
                        case Der.CONTEXT_0 -> sorted(Der.CONTEXT_0, each(octets(field)));
                        case Der.SET ->
                            sorted(
                                    Der.SET,
                                    field.children().stream()
                                            .map(BerCms::signer)
                                            .toList());
                        default -> field.octets();
                    });
        }
        return DerWriter.sequence(children.get(0), DerWriter.element(Der.CONTEXT_0, element(Der.SEQUENCE, fields)));
    }

    /** Those that stand there, none twice. */
    private static List<byte[]> each(List<byte[]> certificates) {
        return certificates.stream()
                .map(ByteBuffer::wrap)
                .distinct()
                .map(ByteBuffer::array)
                .toList();
    }

    /** A SignerInfo; a digest algorithm, which stands in a set too, has nothing to sort. */
    private static byte[] signer(Der info) {
        List<byte[]> fields = new ArrayList<>();
        for (Der field : info.require(Der.SEQUENCE).children()) {
            boolean attributes = field.is(Der.CONTEXT_0) || field.is(Der.CONTEXT_1);
            fields.add(attributes ? sorted(field.tag(), octets(field)) : field.octets());
        }
        return element(Der.SEQUENCE, fields);
    }

    private static List<byte[]> octets(Der parent) {
        return parent.children().stream().map(Der::octets).toList();
    }
}
