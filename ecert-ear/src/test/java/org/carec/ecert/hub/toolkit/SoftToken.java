package org.carec.ecert.hub.toolkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.security.auth.login.LoginException;

/**
 * Tokens of SoftHSM2 in a folder of their own. The library reads its settings from the file that SOFTHSM2_CONF names, once in the life of
 * a process: Maven sets the variable, and one test class of a run writes the file.
 */
final class SoftToken {

    /** The PIN stands in an environment variable that is always there; its first characters do. */
    static final String PIN_VARIABLE = "SOFTHSM2_CONF";

    private static final List<String> PLACES = List.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib64/pkcs11/libsofthsm2.so",
            "/usr/local/lib/softhsm/libsofthsm2.so");

    private final Provider provider;

    private SoftToken(Provider provider) {
        this.provider = provider;
    }

    /** Names the folder in which the tokens are kept from now on. */
    static void keepIn(Path folder) throws IOException {
        String file = Objects.requireNonNull(
                System.getenv("SOFTHSM2_CONF"), "SOFTHSM2_CONF is not set: Maven sets it for its tests");
        Files.writeString(Path.of(file), "directories.tokendir = " + folder + "\nlog.level = ERROR\n");
    }

    static Path library() {
        String named = System.getenv("SOFTHSM2_LIBRARY");
        return (named == null ? PLACES : List.of(named))
                .stream()
                        .map(Path::of)
                        .filter(Files::exists)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "SoftHSM2 is missing (signing with a token is tested with it). On Debian: apt-get"
                                        + " install softhsm2. Elsewhere: install it and set SOFTHSM2_LIBRARY."));
    }

    static char[] pin() {
        return System.getenv(PIN_VARIABLE).toCharArray();
    }

    /** Makes an empty token: the library finds those that are there when it is first used. */
    static void create(String label) throws Exception {
        String pin = new String(pin());
        Process made = new ProcessBuilder(
                        "softhsm2-util", "--init-token", "--free", "--label", label, "--pin", pin, "--so-pin", pin)
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!made.waitFor(20, TimeUnit.SECONDS) || made.exitValue() != 0) {
            throw new IllegalStateException(said);
        }
    }

    static SoftToken open(String label) {
        return new SoftToken(new TokenSlots(library()).labelled(label));
    }

    /** Makes a key on the token, and puts a certificate of it beside it. */
    X509Certificate makeKey(String alias, KeyKind kind, Authorities authorities) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, pin());
        try {
            boolean rsa = kind.toString().startsWith("RSA");
            KeyPairGenerator generator = KeyPairGenerator.getInstance(rsa ? "RSA" : "EC", provider);
            if (rsa) {
                generator.initialize(2048);
            } else {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            KeyPair pair = generator.generateKeyPair();
            X509Certificate certificate = authorities.signer("CN=" + alias, pair.getPublic(), "/issuing.crl", null);
            Certificate[] chain = {certificate, authorities.issuing.certificate(), authorities.national.certificate()};
            store.setKeyEntry(alias, pair.getPrivate(), null, chain);
            return certificate;
        } finally {
            logOut();
        }
    }

    void logOut() throws LoginException {
        ((AuthProvider) provider).logout();
    }

    /** The keys as the token shows them to whoever knows the PIN. */
    PrivateKey key(String alias) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, pin());
        return (PrivateKey) store.getKey(alias, null);
    }
}
