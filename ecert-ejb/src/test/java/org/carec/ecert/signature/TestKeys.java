package org.carec.ecert.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Key pairs for tests, made once a run for each name, since making RSA keys is slow. Mutation testing starts the tests' JVM a hundred times:
 * {@code -Decert.keys=FOLDER} keeps the keys between the starts.
 */
public final class TestKeys {

    private static final String KEPT = System.getProperty("ecert.keys");
    private static final Map<String, KeyPair> MADE = new ConcurrentHashMap<>();

    private TestKeys() {}

    /**
     * The keys of somebody.
     *
     * @param kind {@code RSA-2048}, {@code P-256}, {@code P-384}, {@code P-521}, {@code ED-255} and the like, or the name BouncyCastle
     *     gives a parameter set of GOST R 34.10, such as {@code Tc26-Gost-3410-12-256-paramSetA}
     * @param owner keys of different owners differ
     */
    public static KeyPair of(String kind, String owner) {
        return MADE.computeIfAbsent(
                kind + " " + owner, name -> KEPT == null ? make(kind) : kept(Path.of(KEPT, name), kind));
    }

    private static KeyPair kept(Path file, String kind) {
        try {
            if (!Files.exists(file)) {
                KeyPair made = make(kind);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
                    objects.writeObject(made);
                }
                Files.createDirectories(file.getParent());
                Path whole = Files.createTempFile(file.getParent(), "key", null);
                Files.write(whole, out.toByteArray());
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            }
            try (ObjectInputStream objects = new ObjectInputStream(Files.newInputStream(file))) {
                return (KeyPair) objects.readObject();
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair make(String kind) {
        try {
            if (kind.contains("Gost")) {
                KeyPairGenerator gost = KeyPairGenerator.getInstance("ECGOST3410-2012", new BouncyCastleProvider());
                gost.initialize(new ECGenParameterSpec(kind));
                return gost.generateKeyPair();
            }
            int bits = Integer.parseInt(kind.substring(kind.indexOf('-') + 1));
            String algorithm = kind.startsWith("RSA") ? "RSA" : kind.startsWith("ED") ? "EdDSA" : "EC";
            KeyPairGenerator generator = kind.startsWith("K-")
                    ? KeyPairGenerator.getInstance(
                            algorithm, new BouncyCastleProvider()) // the JDK has no Koblitz curves
                    : KeyPairGenerator.getInstance(algorithm);
            if (!algorithm.equals("EC")) {
                generator.initialize(bits);
            } else {
                generator.initialize(new ECGenParameterSpec("secp" + bits + (kind.startsWith("K") ? "k1" : "r1")));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
