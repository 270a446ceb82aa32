package org.carec.ecert.hub.toolkit;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The kinds of signing key the technical profile allows, by the names used on the command line, e.g. {@code RSA-3072}, {@code EC-P256}; GOST only
 * where a country's profile allows it.
 */
public enum KeyKind {
    RSA_2048("RSA-2048", "RSA", 2048, null),
    RSA_3072("RSA-3072", "RSA", 3072, null),
    RSA_4096("RSA-4096", "RSA", 4096, null),
    EC_P256("EC-P256", "EC", 256, "secp256r1"),
    EC_P384("EC-P384", "EC", 384, "secp384r1"),
    EC_P521("EC-P521", "EC", 521, "secp521r1"),
    ED_25519("Ed25519", "EdDSA", 255, null),
    GOST_256("GOST-256", "ECGOST3410-2012", 256, "Tc26-Gost-3410-12-256-paramSetA"),
    GOST_512("GOST-512", "ECGOST3410-2012", 512, "Tc26-Gost-3410-12-512-paramSetA");

    private static final Map<ASN1ObjectIdentifier, String> GOST = Map.of(
            RosstandartObjectIdentifiers.id_tc26_gost_3410_12_256, "GOST3411-2012-256WITHECGOST3410-2012-256",
            RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512, "GOST3411-2012-512WITHECGOST3410-2012-512");

    private final String label;
    private final String algorithm;
    private final int bits;
    private final String curve;

    KeyKind(String label, String algorithm, int bits, String curve) {
        this.label = label;
        this.algorithm = algorithm;
        this.bits = bits;
        this.curve = curve;
    }

    public static KeyKind named(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow(() -> new ToolkitProblem(
                        "There is no key kind " + label + ".", "Choose one of " + String.join(", ", labels()) + "."));
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(kind -> kind.label).toList();
    }

    public KeyPair generate() {
        try {
            KeyPairGenerator generator = algorithm.startsWith("ECGOST")
                    ? KeyPairGenerator.getInstance(algorithm, KnownCertificates.BOUNCY_CASTLE)
                    : KeyPairGenerator.getInstance(algorithm);
            SecureRandom random = new SecureRandom();
            if (curve == null) {
                generator.initialize(bits, random);
            } else {
                generator.initialize(new ECGenParameterSpec(curve), random);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot make " + label + " keys", e);
        }
    }

    /** The signature algorithm for certificate requests and proofs of possession; the digest is as strong as the curve. */
    public static String signatureAlgorithm(PublicKey key) {
        if (key instanceof EdECPublicKey) {
            return "Ed25519";
        }
        if (gost(key).isPresent()) {
            return gost(key).get();
        }
        if (!(key instanceof ECPublicKey ec)) {
            return "SHA256withRSA";
        }
        int size = ec.getParams().getOrder().bitLength();
        return (size <= 256 ? "SHA256" : size <= 384 ? "SHA384" : "SHA512") + "withECDSA";
    }

    /** How a key of GOST R 34.10-2012 signs; the JDK has no name for such a key but the object identifier. */
    private static Optional<String> gost(PublicKey key) {
        SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(key.getEncoded());
        return Optional.ofNullable(GOST.get(info.getAlgorithm().getAlgorithm()));
    }

    /** Ready to sign with the private half of that key, by {@link #signatureAlgorithm}. */
    static Signature signing(PublicKey key) throws GeneralSecurityException {
        String name = signatureAlgorithm(key);
        return gost(key).isPresent()
                ? Signature.getInstance(name, KnownCertificates.BOUNCY_CASTLE)
                : Signature.getInstance(name);
    }

    /** The same, for what BouncyCastle writes. */
    static JcaContentSignerBuilder contentSigning(PublicKey key) {
        JcaContentSignerBuilder builder = new JcaContentSignerBuilder(signatureAlgorithm(key));
        return gost(key).isPresent() ? builder.setProvider(KnownCertificates.BOUNCY_CASTLE) : builder;
    }

    @Override
    public String toString() {
        return label;
    }
}
