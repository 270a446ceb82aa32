package org.carec.ecert.seal;

import java.math.BigInteger;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.util.BigIntegers;
import org.carec.ecert.platform.Sha256;

/** ES256 of RFC 9053 section 2.1, signed deterministically (RFC 6979): the same bytes always get the same signature. */
final class Es256 {

    /** Length of a signature: r and s, 32 bytes each. */
    static final int LENGTH = 64;

    private static final int HALF = LENGTH / 2;
    private static final ECDomainParameters P256 = new ECDomainParameters(ECNamedCurveTable.getByName("P-256"));

    /** The order of the curve's base point. */
    static final BigInteger ORDER = P256.getN();

    private Es256() {}

    static byte[] sign(byte[] content, ECPrivateKey key) {
        var signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(key.getS(), P256));
        var pair = signer.generateSignature(Sha256.of(content));
        var signature = new byte[LENGTH];
        BigIntegers.asUnsignedByteArray(pair[0], signature, 0, HALF);
        BigIntegers.asUnsignedByteArray(pair[1], signature, HALF, HALF);
        return signature;
    }

    static boolean verify(byte[] content, byte[] signature, ECPublicKey key) {
        if (signature.length != LENGTH) {
            return false;
        }
        var point =
                P256.getCurve().createPoint(key.getW().getAffineX(), key.getW().getAffineY());
        var verifier = new ECDSASigner();
        verifier.init(false, new ECPublicKeyParameters(point, P256));
        var r = BigIntegers.fromUnsignedByteArray(signature, 0, HALF);
        var s = BigIntegers.fromUnsignedByteArray(signature, HALF, HALF);
        return verifier.verifySignature(Sha256.of(content), r, s);
    }
}
