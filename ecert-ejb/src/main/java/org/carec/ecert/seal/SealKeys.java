package org.carec.ecert.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The keys of a PKCS#12 file, newest first: the newest signs, all of them verify, so that a key can be rotated. */
final class SealKeys {

    private final List<SealKey> newestFirst;

    private SealKeys(List<SealKey> keys) {
        newestFirst = keys.stream()
                .sorted(Comparator.comparing(SealKey::since).reversed().thenComparing(SealKey::id))
                .toList();
    }

    /** Reads the file. @throws GeneralSecurityException if the file holds no seal key, or anything that is none */
    static SealKeys read(Path file, char[] password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var bytes = Files.newInputStream(file)) {
            store.load(bytes, password);
        }
        var keys = new ArrayList<SealKey>();
        for (String alias : Collections.list(store.aliases())) {
            keys.add(key(store, alias, password));
        }
        if (keys.isEmpty()) {
            throw new GeneralSecurityException("the keystore is empty");
        }
        return new SealKeys(keys);
    }

    SealKey newest() {
        return newestFirst.get(0);
    }

    /** All of them. */
    List<SealKey> all() {
        return newestFirst;
    }

    Optional<SealKey> find(byte[] kid) {
        return newestFirst.stream().filter(k -> Arrays.equals(k.kid(), kid)).findFirst();
    }

    private static SealKey key(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        if (store.getKey(alias, password) instanceof ECPrivateKey secret
                && store.getCertificate(alias) instanceof X509Certificate certificate
                && certificate.getPublicKey() instanceof ECPublicKey published) {
            try {
                return new SealKey(secret, published, certificate.getNotBefore().toInstant(), chain(store, alias));
            } catch (IllegalArgumentException e) {
                throw new GeneralSecurityException(alias + ": " + e.getMessage(), e);
            }
        }
        throw new GeneralSecurityException(alias + ": not an EC key with its certificate");
    }

    private static List<X509Certificate> chain(KeyStore store, String alias) throws GeneralSecurityException {
        return Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
    }
}
