package org.carec.ecert.hub.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.carec.ecert.hub.toolkit.KeyKind;
import org.carec.ecert.hub.toolkit.SigningIdentity;
import org.carec.ecert.hub.toolkit.SmallCa;

/**
 * The seal key that a hub outside production makes for itself: ES256 (RFC 7518, 3.4), certified by a CA made for this one certificate. The
 * CA's key is forgotten at once, so that it certifies nothing else; before that it signs a list on which nobody is, current as long as
 * the certificate. So the hub's statements can be verified without asking anybody, and the certificate can never be revoked: production's can.
 */
record OwnSeal(Path keystore, Path revocationList) {

    private static final String CA = "CN=e-CERT Hub seal CA (made by the hub)";
    private static final String SEAL = "CN=e-CERT Hub seal (made by the hub)";

    /** Writes the list first: a keystore that is there is whole. */
    void make(char[] password, Instant now) throws IOException {
        SigningIdentity authority = SmallCa.create(CA, now);
        SmallCa ca = SmallCa.of(authority, now);
        KeyPair pair = KeyKind.EC_P256.generate();
        X509Certificate certificate = ca.certifySigner(SEAL, pair.getPublic());
        Files.write(revocationList, ca.list(now, certificate.getNotAfter().toInstant()));
        new SigningIdentity(pair.getPrivate(), List.of(certificate, authority.certificate())).write(keystore, password);
    }
}
