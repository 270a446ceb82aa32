package org.carec.ecert.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.carec.ecert.signature.TestIdentity;

/** PKCS#12 files made for a test. */
public final class TestKeystore {

    static final String PASSWORD = "only for this test";
    static final byte[] SECRET =
            "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final KeyStore store;

    public TestKeystore() throws GeneralSecurityException, IOException {
        store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
    }

    /** Adds a key that a CA has certified, with the CA's certificate behind its own. */
    public TestKeystore with(String alias, TestIdentity identity) throws GeneralSecurityException {
        var chain = new Certificate[] {identity.certificate(), identity.issuer().certificate()};
        store.setKeyEntry(alias, identity.keys().getPrivate(), PASSWORD.toCharArray(), chain);
        return this;
    }

    /** Adds a key whose certificate begins then. */
    @SuppressWarnings("JavaUtilDate") // the certificate builder of BouncyCastle takes nothing else
    public TestKeystore with(String alias, String curve, Instant since)
            throws GeneralSecurityException, OperatorCreationException {
        KeyPair pair = pair(curve);
        var name = new X500Name("CN=" + alias);
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(since),
                Date.from(since.plus(Duration.ofDays(3650))),
                name,
                pair.getPublic());
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        store.setKeyEntry(alias, pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate});
        return this;
    }

    /** Takes a key out of the file. */
    TestKeystore without(String alias) throws GeneralSecurityException {
        store.deleteEntry(alias);
        return this;
    }

    public Path in(Path folder) throws GeneralSecurityException, IOException {
        var file = Files.createTempFile(folder, "seal", ".p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    /** A hub that seals with the keys of this file, and keeps that list of its CA. */
    public static HubSeal hub(Path keystore, Path revocationList) {
        var seal = hub(keystore);
        seal.material.revocationList = Optional.of(revocationList.toString());
        return seal;
    }

    /** A hub that seals with the keys of this file. */
    public static HubSeal hub(Path keystore) {
        var seal = new HubSeal();
        seal.publicUrl = "https://hub.example/";
        seal.material = material(
                Optional.of(keystore.toString()),
                Optional.of(Base64.getEncoder().encodeToString(SECRET)));
        return seal;
    }

    static KeyMaterial material(Optional<String> keystore, Optional<String> secret) {
        var material = new KeyMaterial();
        material.keystore = keystore;
        material.password = Optional.of(PASSWORD);
        material.tokenSecret = secret;
        material.revocationList = Optional.empty();
        return material;
    }

    private static KeyPair pair(String curve) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }
}
