package org.carec.ecert.seal;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/**
 * What everybody may know of a seal key, member by member as a JSON Web Key has it (RFC 7517; for EC keys RFC 7518 section 6.2).
 *
 * @param kid the key id in the seal's protected header, as 16 lower-case hex digits
 * @param x the point's coordinate, base64url of 32 bytes
 * @param y the same
 * @param x5c the key's certificate first, then those above it, base64 of their DER
 */
public record PublishedSealKey(
        String kid, String kty, String crv, String alg, String use, String x, String y, List<String> x5c) {

    private static final int COORDINATE = 32;

    static PublishedSealKey of(SealKey key) {
        var point = key.published().getW();
        return new PublishedSealKey(
                key.id(),
                "EC",
                "P-256",
                "ES256",
                "sig",
                coordinate(point.getAffineX().toByteArray()),
                coordinate(point.getAffineY().toByteArray()),
                key.chain().stream().map(PublishedSealKey::certificate).toList());
    }

    /** A number's two's complement has a byte more or fewer than the field, now and then. */
    private static String coordinate(byte[] number) {
        var bytes = new byte[COORDINATE];
        var length = Math.min(number.length, COORDINATE);
        System.arraycopy(number, number.length - length, bytes, COORDINATE - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String certificate(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read can be written", e);
        }
    }
}
