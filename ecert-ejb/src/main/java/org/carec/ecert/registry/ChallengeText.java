package org.carec.ecert.registry;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import org.carec.ecert.platform.CabCode;

/**
 * What is signed to prove possession. It names its own purpose, the hub, the CAB and the certificate, so that the signature is good for
 * nothing else: not for another hub, CAB or key, and not for a document (a CMS signature is over a SET of attributes, first octet 0x31).
 */
record ChallengeText(String hub, CabCode cab, String certificate, String nonce) {

    String text() {
        return """
                CAREC e-CERT Hub: proof of possession of a signing key
                version: 1
                hub: %s
                cab: %s
                certificate-sha256: %s
                nonce: %s
                """
                .formatted(hub, cab, certificate, nonce);
    }

    /** Whether the certificate's key made this signature over the bytes. */
    boolean isSigned(X509Certificate certificate, byte[] signature) {
        try {
            var verifier = Signature.getInstance(algorithm(certificate.getPublicKey()));
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(text().getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new ChallengeRefused("The key cannot be used for checking signatures.");
        }
    }

    /** The digest is as strong as the curve. */
    static String algorithm(PublicKey key) {
        if (key instanceof EdECPublicKey) {
            return "Ed25519";
        }
        if (!(key instanceof ECPublicKey ec)) {
            return "SHA256withRSA";
        }
        var bits = ec.getParams().getOrder().bitLength();
        return (bits <= 256 ? "SHA256" : bits <= 384 ? "SHA384" : "SHA512") + "withECDSA";
    }
}
