package org.carec.ecert.signature;

import java.util.List;
import java.util.Optional;

/**
 * An ESSCertIDv2 (RFC 5035, clause 4).
 *
 * @param digest how {@code hash} was made; SHA-256 where the field is left out
 * @param issuerSerial which certificate is meant, where it says so
 */
record CertificateReference(Digest digest, Der hash, Optional<Der> issuerSerial) {

    static CertificateReference of(Der entry) {
        List<Der> parts = entry.require(Der.SEQUENCE).children(1, 3);
        boolean named = parts.get(0).is(Der.SEQUENCE);
        Digest digest = named ? Digest.require(parts.get(0)) : Digest.SHA_256;
        List<Der> rest = named ? parts.subList(1, parts.size()) : parts;
        if (rest.isEmpty() || rest.size() > 2) {
            throw entry.malformed();
        }
        Optional<Der> issuerSerial = rest.size() == 2 ? Optional.of(rest.get(1)) : Optional.empty();
        return new CertificateReference(digest, rest.get(0).require(Der.OCTET_STRING), issuerSerial);
    }

    boolean names(Certificate certificate) {
        byte[] expected = DerWriter.element(Der.OCTET_STRING, certificate.digest(digest));
        boolean fits = !digest.isGost() || KeyKind.of(certificate).family() == KeyKind.Family.GOST_CURVE;
        return fits
                && hash.sameOctets(expected)
                && issuerSerial.map(given -> names(given, certificate)).orElse(true);
    }

    /** IssuerSerial: GeneralNames of one directoryName, and the serial number. */
    private static boolean names(Der issuerSerial, Certificate certificate) {
        byte[] name = DerWriter.element(Der.CONTEXT_4, certificate.issuer().octets());
        byte[] expected = DerWriter.sequence(
                DerWriter.sequence(name), certificate.serial().octets());
        return issuerSerial.sameOctets(expected);
    }
}
