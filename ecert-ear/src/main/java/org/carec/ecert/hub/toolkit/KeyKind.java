package org.carec.ecert.hub.toolkit;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.List;

/** The kinds of signing key the technical profile allows, by the names used on the command line, e.g. {@code RSA-3072}, {@code EC-P256}. */
public enum KeyKind {
    RSA_2048("RSA-2048", "RSA", 2048, null),
    RSA_3072("RSA-3072", "RSA", 3072, null),
    RSA_4096("RSA-4096", "RSA", 4096, null),
    EC_P256("EC-P256", "EC", 256, "secp256r1"),
    EC_P384("EC-P384", "EC", 384, "secp384r1"),
    EC_P521("EC-P521", "EC", 521, "secp521r1"),
    ED_25519("Ed25519", "EdDSA", 255, null);

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
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
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
        if (!(key instanceof ECPublicKey ec)) {
            return "SHA256withRSA";
        }
        int size = ec.getParams().getOrder().bitLength();
        return (size <= 256 ? "SHA256" : size <= 384 ? "SHA384" : "SHA512") + "withECDSA";
    }

    @Override
    public String toString() {
        return label;
    }
}
