package org.carec.ecert.seal;

import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.HsCode;
import org.carec.ecert.platform.Problem;

/**
 * The claims as a CBOR map with small integer keys: 1 id (text), 2 type (UNCL 1001 code), 3 issued on and 4 valid until (days since
 * 1970-01-01, key 4 absent without an end), 5 HS code (text), 6 country (text), 7 metadata digest (16 bytes).
 */
final class ClaimsItem {

    private static final int ID = 1;
    private static final int TYPE = 2;
    private static final int ISSUED_ON = 3;
    private static final int VALID_UNTIL = 4;
    private static final int HS6 = 5;
    private static final int COUNTRY = 6;
    private static final int DIGEST = 7;
    private static final int DIGEST_LENGTH = 16;

    private ClaimsItem() {}

    static byte[] encode(SealClaims claims) {
        var item = CBORObject.NewOrderedMap()
                .Set(ID, claims.id().value())
                .Set(TYPE, claims.id().type().uncl1001())
                .Set(ISSUED_ON, claims.issuedOn().toEpochDay());
        claims.validUntil().ifPresent(day -> item.Set(VALID_UNTIL, day.toEpochDay()));
        item.Set(HS6, claims.hs6().value())
                .Set(COUNTRY, claims.country().value())
                .Set(DIGEST, HexFormat.of().parseHex(claims.metadataDigest()));
        return CoseSign1.encodeItem(item);
    }

    /** The claims; empty unless encoding them again gives the very same bytes. */
    static Optional<SealClaims> decode(byte[] encoded) {
        try {
            var item = CoseSign1.decodeItem(encoded);
            return item.getType() == CBORType.Map
                    ? Optional.of(read(item)).filter(c -> Arrays.equals(encode(c), encoded))
                    : Optional.empty();
        } catch (CBORException
                | IllegalStateException
                | IllegalArgumentException
                | ArithmeticException
                | DateTimeException
                | Problem e) {
            return Optional.empty();
        }
    }

    private static SealClaims read(CBORObject item) {
        return new SealClaims(
                new DocumentId(required(item, ID).AsString()),
                day(required(item, ISSUED_ON)),
                Optional.ofNullable(item.get(VALID_UNTIL)).map(ClaimsItem::day),
                new HsCode(required(item, HS6).AsString()),
                new CountryCode(required(item, COUNTRY).AsString()),
                digest(required(item, DIGEST).GetByteString()));
    }

    private static CBORObject required(CBORObject item, int key) {
        return Optional.ofNullable(item.get(key)).orElseThrow(() -> new IllegalArgumentException("claim " + key));
    }

    private static LocalDate day(CBORObject number) {
        return LocalDate.ofEpochDay(number.AsInt32Value());
    }

    private static String digest(byte[] bytes) {
        if (bytes.length != DIGEST_LENGTH) {
            throw new IllegalArgumentException("digest");
        }
        return HexFormat.of().formatHex(bytes);
    }
}
