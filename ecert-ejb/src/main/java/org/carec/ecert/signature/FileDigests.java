package org.carec.ecert.signature;

import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The two digests of a file: over what its signature covers, and SHA-256 over all of it. Hashing is nearly all that a large file costs,
 * and what stands before the gap, nearly all of the file, goes into both: where both are SHA-256 it is hashed once.
 */
final class FileDigests {

    private final byte[] data;
    private final ByteRange range;
    private final MessageDigest whole; // begun only: what stands before the gap
    private final byte[] signed;

    /** Hashes what is signed; only after {@link Coverage} found the range inside the file. */
    FileDigests(byte[] data, ByteRange range, Digest digest) {
        this.data = data;
        this.range = range;
        MessageDigest begun = digest.begin();
        range.updateHead(begun, data);
        this.whole = digest == Digest.SHA_256 ? copy(begun) : null;
        range.updateTail(begun, data);
        this.signed = begun.digest();
    }

    private static MessageDigest copy(MessageDigest begun) {
        try {
            return (MessageDigest) begun.clone();
        } catch (CloneNotSupportedException e) {
            throw new Refusal(FileFault.VERIFIER_UNAVAILABLE, begun.getAlgorithm());
        }
    }

    /** The octets the signed attribute {@code message-digest} must hold. */
    byte[] signed() {
        return signed;
    }

    /** Over the whole file, 64 lower-case hex digits. */
    String file() {
        if (whole == null) {
            return Digest.sha256Hex(data);
        }
        int gap = Math.toIntExact(range.gap());
        MessageDigest ending = copy(whole);
        ending.update(data, gap, data.length - gap);
        return HexFormat.of().formatHex(ending.digest());
    }
}
