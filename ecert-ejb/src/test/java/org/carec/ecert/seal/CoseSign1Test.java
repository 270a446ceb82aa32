package org.carec.ecert.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CoseSign1Test {

    static final byte[] PAYLOAD = ClaimsItem.encode(HubSealTest.CLAIMS);

    @Test
    @DisplayName("SEA-2 signatures are those of RFC 6979 appendix A.2.5")
    void published_vector() throws Exception {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        var x = new BigInteger("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721", 16);
        var spec = new ECPrivateKeySpec(x, parameters.getParameterSpec(ECParameterSpec.class));
        var key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(spec);
        var signature = Es256.sign("sample".getBytes(StandardCharsets.US_ASCII), key);
        assertThat(HexFormat.of().withUpperCase().formatHex(signature))
                .isEqualTo("EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716"
                        + "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8");
    }

    @Test
    @DisplayName("SEA-1 anybody can check a seal by RFC 9052 with the published key alone")
    void independent_check() throws Exception {
        var key = key();
        var message = CBORObject.DecodeFromBytes(CoseSign1.of(PAYLOAD, key).encode());
        var structure = CBORObject.NewArray()
                .Add("Signature1")
                .Add(message.get(0).GetByteString())
                .Add(new byte[0])
                .Add(message.get(2).GetByteString());
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(key.published());
        verifier.update(structure.EncodeToBytes());
        assertThat(verifier.verify(message.get(3).GetByteString())).isTrue();
        assertThat(HexFormat.of().formatHex(message.get(0).GetByteString())).startsWith("a201260448");
        assertThat(message.get(1).size()).isZero();
    }

    @Test
    @DisplayName("SEA-1 whatever is not of the one shape is not read, though properly signed")
    void strict_shape() throws Exception {
        var message = CBORObject.DecodeFromBytes(CoseSign1.of(PAYLOAD, key()).encode());
        assertThat(CoseSign1.read(message.EncodeToBytes())).isPresent();
        assertRefused(message.WithTag(18).EncodeToBytes());
        assertRefused(copy(message).Add(1).EncodeToBytes());
        assertRefused(copy(message).Set(1, CBORObject.NewMap().Set(5, 1)).EncodeToBytes());
        assertRefused(copy(message).Set(0, header("a101265820")).EncodeToBytes());
        assertRefused(copy(message).Set(0, header("a2044801020304050607080126")).EncodeToBytes());
        assertRefused(
                copy(message).Set(0, header("a2013822044801020304050607080126")).EncodeToBytes());
        assertRefused(copy(message).Set(2, CBORObject.Null).EncodeToBytes());
        assertRefused(new byte[0]);
        assertRefused(HexFormat.of().parseHex("9f40a04040ff"));
        assertRefused(HexFormat.of().parseHex("9a7fffffff"));
    }

    @Test
    @DisplayName("SEA-1 claims in another than the deterministic encoding are not read")
    void strict_claims() {
        assertThat(ClaimsItem.decode(PAYLOAD)).contains(HubSealTest.CLAIMS);
        var item = CBORObject.DecodeFromBytes(PAYLOAD);
        assertThat(ClaimsItem.decode(copyMap(item).Set(8, 1).EncodeToBytes())).isEmpty();
        assertThat(ClaimsItem.decode(copyMap(item).Set(2, 4).EncodeToBytes())).isEmpty();
        assertThat(ClaimsItem.decode(copyMap(item).Set(1, "uz0007c264k7m2qx").EncodeToBytes()))
                .isEmpty();
        assertThat(ClaimsItem.decode(copyMap(item).Set(3, "2026-03-02").EncodeToBytes()))
                .isEmpty();
        assertThat(ClaimsItem.decode(copyMap(item).Set(3, Long.MAX_VALUE).EncodeToBytes()))
                .isEmpty();
        assertThat(ClaimsItem.decode(copyMap(item).Set(7, new byte[15]).EncodeToBytes()))
                .isEmpty();
        for (int key = 1; key <= 7; key++) {
            var less = copyMap(item);
            less.Remove(CBORObject.FromObject(key));
            assertThat(ClaimsItem.decode(less.EncodeToBytes()))
                    .satisfies(c -> assertThat(c).isNotEqualTo(java.util.Optional.of(HubSealTest.CLAIMS)));
        }
        assertThat(ClaimsItem.decode(CBORObject.FromObject(1).EncodeToBytes())).isEmpty();
    }

    private static void assertRefused(byte[] encoded) {
        assertThat(CoseSign1.read(encoded)).isEmpty();
    }

    private static CBORObject header(String hex) {
        return CBORObject.FromObject(HexFormat.of().parseHex(hex));
    }

    private static CBORObject copy(CBORObject message) {
        return CBORObject.DecodeFromBytes(message.EncodeToBytes());
    }

    private static CBORObject copyMap(CBORObject item) {
        return copy(item);
    }

    private static SealKey key() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        return new SealKey((ECPrivateKey) pair.getPrivate(), (ECPublicKey) pair.getPublic(), Instant.EPOCH, List.of());
    }
}
