package org.carec.ecert.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Map;
import org.carec.ecert.signature.TestCertificate;
import org.carec.ecert.signature.TestKeys;

/** The hub's own keys for a run of container tests. */
final class ContainerKeys {

    private static final String PASSWORD = "only-for-this-run";

    private ContainerKeys() {}

    /** Makes them, and gives the settings that lead to them. */
    static Map<String, String> settings(Path folder) {
        var file = folder.resolve("seal.p12");
        try (var out = Files.newOutputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            var keys = TestKeys.of("P-256", "seal");
            var ca = new TestCertificate("CN=Seal CA", TestKeys.of("P-256", "seal ca"))
                    .authority()
                    .selfSigned();
            var seal = new TestCertificate("CN=Seal", keys).by(ca);
            var chain = new Certificate[] {seal.certificate(), ca.certificate()};
            store.setKeyEntry("seal", keys.getPrivate(), PASSWORD.toCharArray(), chain);
            store.store(out, PASSWORD.toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The tests' seal key could not be made", e);
        }
        return Map.of(
                "ecert.seal.keystore", file.toString(),
                "ecert.seal.password", PASSWORD,
                "ecert.token.secret", Base64.getEncoder().encodeToString(new byte[32]));
    }
}
