package org.carec.ecert.registry;

import java.nio.charset.StandardCharsets;
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

    /** What is signed: to the last line feed, in UTF-8. */
    byte[] octets() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
