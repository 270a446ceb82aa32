package org.carec.ecert.signature;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What a CA or its responder signed (RFC 5280, clause 5.1.1).
 *
 * @param content the part that is signed
 * @param algorithm AlgorithmIdentifier
 * @param bits BIT STRING of the signature value
 */
record SignedContent(Der content, Der algorithm, Der bits) {

    static SignedContent of(List<Der> parts) {
        Der bits = parts.get(2).require(Der.BIT_STRING);
        if (bits.end() - bits.content() < 2 || bits.data()[bits.content()] != 0) {
            throw bits.malformed(); // a signature is whole octets
        }
        return new SignedContent(
                parts.get(0).require(Der.SEQUENCE), parts.get(1).require(Der.SEQUENCE), bits);
    }

    /** Whether such a key may sign so at that time, by that profile. */
    void requireAlgorithm(Certificate signer, VerificationProfile profile, Instant time) {
        SignatureAlgorithm by = SignatureAlgorithm.require(algorithm);
        profile.require(KeyKind.of(signer), by, time, "certificate of " + signer.subject());
    }

    void requireSignedBy(Certificate signer) {
        byte[] octets = bits.value();
        byte[] value = Arrays.copyOfRange(octets, 1, octets.length);
        SignatureAlgorithm by = SignatureAlgorithm.require(algorithm);
        if (!SignatureMath.verifies(by, signer.x509().getPublicKey(), content.octets(), value)) {
            throw new Refusal(RevocationFault.EVIDENCE_SIGNATURE_WRONG, "certificate of " + signer.subject());
        }
    }
}
