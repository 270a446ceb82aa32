package org.carec.ecert.signature;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The one place that chooses providers, by measurement on Java 17: the JDK for RSA and EdDSA, BouncyCastle for ECDSA (two to four
 * times faster than SunEC) and for GOST, which the JDK does not have. BouncyCastle is never registered with the JVM.
 */
final class SignatureMath {

    static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final String JDK_RSA = "SunRsaSign";
    private static final String JDK_EC = "SunEC";

    private SignatureMath() {}

    static boolean verifies(SignatureAlgorithm algorithm, PublicKey key, byte[] message, byte[] value) {
        try {
            Signature signature = begin(algorithm);
            boolean gost = algorithm.scheme() == SignatureAlgorithm.Scheme.GOST;
            signature.initVerify(gost ? GostKeys.of(key) : key);
            signature.update(message);
            return (!gost || value.length == 2 * algorithm.digest().octets()) && signature.verify(value);
        } catch (SignatureException | InvalidKeyException e) {
            return false; // malformed value, or a key that cannot have made it
        } catch (GeneralSecurityException e) {
            throw new Refusal(FileFault.VERIFIER_UNAVAILABLE, algorithm.toString());
        }
    }

    /** Ready for {@code initSign} or {@code initVerify}. */
    static Signature begin(SignatureAlgorithm algorithm) throws GeneralSecurityException {
        Digest digest = algorithm.digest();
        String hash = digest.algorithm().replace("-", "");
        return switch (algorithm.scheme()) {
            case RSA_PKCS1 -> Signature.getInstance(hash + "withRSA", JDK_RSA);
            case RSA_PSS -> pss(Signature.getInstance("RSASSA-PSS", JDK_RSA), digest);
            case EDDSA -> Signature.getInstance("Ed25519", JDK_EC);
            case ECDSA -> Signature.getInstance(hash + "withECDSA", BOUNCY_CASTLE);
            case GOST -> {
                int bits = 8 * digest.octets();
                yield Signature.getInstance("GOST3411-2012-" + bits + "WITHECGOST3410-2012-" + bits, BOUNCY_CASTLE);
            }
        };
    }

    /** Ready for {@code initSign} with a key that a security token keeps: nobody but the token's own provider can use it. */
    static Signature begin(SignatureAlgorithm algorithm, Provider token) throws GeneralSecurityException {
        String name = begin(algorithm).getAlgorithm();
        Signature signature = Signature.getInstance(name, token);
        return algorithm.scheme() == SignatureAlgorithm.Scheme.RSA_PSS ? pss(signature, algorithm.digest()) : signature;
    }

    private static Signature pss(Signature signature, Digest digest) throws GeneralSecurityException {
        MGF1ParameterSpec mask = new MGF1ParameterSpec(digest.algorithm());
        signature.setParameter(new PSSParameterSpec(digest.algorithm(), "MGF1", mask, digest.octets(), 1));
        return signature;
    }
}
