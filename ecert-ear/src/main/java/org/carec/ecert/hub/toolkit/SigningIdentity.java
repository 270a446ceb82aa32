package org.carec.ecert.hub.toolkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A private key and its certificates, kept in a PKCS#12 file or on a security token.
 *
 * @param key of a token: a handle that only its provider can use
 * @param chain the signer's certificate first, then its issuers
 * @param token provider of the token that keeps the key, where one does
 */
public record SigningIdentity(PrivateKey key, List<X509Certificate> chain, Optional<Provider> token) {

    private static final String ALIAS = "signing";

    public SigningIdentity {
        chain = List.copyOf(chain);
    }

    /** With the key itself at hand. */
    public SigningIdentity(PrivateKey key, List<X509Certificate> chain) {
        this(key, chain, Optional.empty());
    }

    SigningIdentity keptBy(Provider provider) {
        return new SigningIdentity(key, chain, Optional.of(provider));
    }

    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** Reads the one key of a PKCS#12 file. */
    public static SigningIdentity read(Path file, char[] password) {
        try {
            byte[] content = Files.readAllBytes(file);
            KeyStore store = loaded(KeyStore.getInstance("PKCS12"), content, password);
            List<String> keys = keys(store);
            if (keys.size() != 1) {
                throw new ToolkitProblem(
                        file + " holds " + keys.size() + " private keys, not one.",
                        "Export the one signing key with its certificates into a PKCS#12 file of its own.");
            }
            return isOfTheJdk(store, keys.get(0), password)
                    ? of(store, keys.get(0), password)
                    : ofAnotherKind(content, password);
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (GeneralSecurityException e) {
            throw new ToolkitProblem(
                    file + " cannot be used: " + e.getMessage(), "Export the key again as PKCS#12.", e);
        }
    }

    private static KeyStore loaded(KeyStore store, byte[] content, char[] password)
            throws IOException, GeneralSecurityException {
        store.load(new ByteArrayInputStream(content), password);
        return store;
    }

    private static boolean isOfTheJdk(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        try {
            return store.getKey(alias, password) != null;
        } catch (UnrecoverableKeyException e) {
            return false; // the password was right for the file
        }
    }

    /** The JDK knows no GOST keys, BouncyCastle does. */
    private static SigningIdentity ofAnotherKind(byte[] content, char[] password)
            throws IOException, GeneralSecurityException {
        KeyStore store = loaded(KeyStore.getInstance("PKCS12", KnownCertificates.BOUNCY_CASTLE), content, password);
        return of(store, keys(store).get(0), password);
    }

    private static ToolkitProblem unreadable(Path file, IOException e) {
        if (!Files.isReadable(file)) {
            return new ToolkitProblem(file + " cannot be read.", "Check the path and the file's permissions.", e);
        }
        return e.getCause() instanceof UnrecoverableKeyException
                ? new ToolkitProblem("The password does not open " + file + ".", "Set the right password.", e)
                : new ToolkitProblem(file + " is not a PKCS#12 file.", "Export the key as PKCS#12 (.p12, .pfx).", e);
    }

    static SigningIdentity of(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        Certificate[] chain = store.getCertificateChain(alias);
        PrivateKey key = (PrivateKey) store.getKey(alias, password);
        return new SigningIdentity(
                key, Arrays.stream(chain).map(X509Certificate.class::cast).toList());
    }

    /** The names under which private keys stand, each with its certificate. */
    static List<String> keys(KeyStore store) {
        try {
            List<String> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    keys.add(alias);
                }
            }
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key store was loaded before", e);
        }
    }

    /** Writes the key and its certificates, readable by the owner only. */
    public void write(Path file, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, password, chain.toArray(Certificate[]::new));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, password);
            PrivateFile.write(file, out.toByteArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the key cannot be written as PKCS#12", e);
        }
    }
}
