package org.carec.ecert.hub.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.carec.ecert.hub.run.HubProcess;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.signature.RegisteredSigner;
import org.carec.ecert.signature.RevocationSource;
import org.carec.ecert.signature.SignerDirectory;
import org.carec.ecert.signature.TrustBasis;

/** The seal's certificate and its CA's, as the operator of the run's hub could publish them. */
record HubSealOfRun(X509Certificate seal, X509Certificate ca) {

    static HubSealOfRun of(HubProcess hub) throws Exception {
        Path keys = hub.data().resolve("keys");
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(keys.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        var store = KeyStore.getInstance(
                keys.resolve("seal.p12").toFile(),
                secrets.getProperty("seal.password").toCharArray());
        var chain = store.getCertificateChain(store.aliases().nextElement());
        return new HubSealOfRun((X509Certificate) chain[0], (X509Certificate) chain[1]);
    }

    /** The seal registered, its CA the only anchor, nothing known of revocation beside what a file brings along. */
    TrustBasis trust() {
        SignerDirectory registered = sha256 -> HexFormat.of().formatHex(sha256).equals(sha256())
                ? Optional.of(new RegisteredSigner("hub", seal))
                : Optional.empty();
        return new TrustBasis(registered, List.of(ca), List.of(), RevocationSource.NOTHING_KNOWN);
    }

    private String sha256() {
        try {
            return Sha256.hex(seal.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read can be written", e);
        }
    }
}
