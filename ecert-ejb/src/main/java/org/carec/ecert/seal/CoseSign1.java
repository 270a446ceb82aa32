package org.carec.ecert.seal;

import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.util.Arrays;
import java.util.Optional;

/**
 * A COSE_Sign1 message (RFC 9052 section 4.2) of the one shape a seal has: algorithm ES256 and a key id in the protected header, nothing
 * in the unprotected one, deterministic CBOR throughout (RFC 8949 section 4.2), untagged to keep the QR code small.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its encoding only
record CoseSign1(byte[] kid, byte[] payload, byte[] signature) {

    /** The longest seal that is looked at, in bytes; real ones are about 150. */
    static final int MAX_LENGTH = 512;

    private static final CBORObject ALGORITHM = CBORObject.FromObject(1);
    private static final CBORObject KEY_ID = CBORObject.FromObject(4);
    private static final CBORObject ES256 = CBORObject.FromObject(-7);
    private static final CBOREncodeOptions DETERMINISTIC = new CBOREncodeOptions("ctap2canonical=true");

    /** Signs the payload with the key. */
    static CoseSign1 of(byte[] payload, SealKey key) {
        var unsigned = new CoseSign1(key.kid(), payload, new byte[0]);
        return new CoseSign1(key.kid(), payload, Es256.sign(unsigned.toBeSigned(), key.secret()));
    }

    /** Reads a message; empty unless it is of exactly this shape, encoded in the one deterministic way. */
    static Optional<CoseSign1> read(byte[] encoded) {
        try {
            return decode(encoded).filter(m -> Arrays.equals(m.encode(), encoded));
        } catch (CBORException | IllegalStateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether this key signed it. */
    boolean isSignedBy(SealKey key) {
        return Es256.verify(toBeSigned(), signature, key.published());
    }

    byte[] encode() {
        return CBORObject.NewArray()
                .Add(protectedHeader(kid))
                .Add(CBORObject.NewMap())
                .Add(payload)
                .Add(signature)
                .EncodeToBytes(DETERMINISTIC);
    }

    /** One CBOR item in deterministic form, and nothing after it. */
    static CBORObject decodeItem(byte[] encoded) {
        if (encoded.length > MAX_LENGTH) {
            throw new IllegalArgumentException("longer than any seal");
        }
        return CBORObject.DecodeFromBytes(encoded, DETERMINISTIC);
    }

    static byte[] encodeItem(CBORObject item) {
        return item.EncodeToBytes(DETERMINISTIC);
    }

    /** Sig_structure of RFC 9052 section 4.4 with no external data. */
    byte[] toBeSigned() {
        return CBORObject.NewArray()
                .Add("Signature1")
                .Add(protectedHeader(kid))
                .Add(new byte[0])
                .Add(payload)
                .EncodeToBytes(DETERMINISTIC);
    }

    private static Optional<CoseSign1> decode(byte[] encoded) {
        var message = decodeItem(encoded);
        if (message.getType() != CBORType.Array || message.size() != 4) {
            return Optional.empty();
        }
        var header = decodeItem(message.get(0).GetByteString());
        if (header.getType() != CBORType.Map || header.get(KEY_ID) == null) {
            return Optional.empty();
        }
        // Re-encoding compares the rest: the algorithm, the empty unprotected header, and that nothing else stands in
        // either.
        return Optional.of(new CoseSign1(
                header.get(KEY_ID).GetByteString(),
                message.get(2).GetByteString(),
                message.get(3).GetByteString()));
    }

    private static byte[] protectedHeader(byte[] kid) {
        return CBORObject.NewMap()
                .Set(ALGORITHM, ES256)
                .Set(KEY_ID, CBORObject.FromObject(kid))
                .EncodeToBytes(DETERMINISTIC);
    }
}
