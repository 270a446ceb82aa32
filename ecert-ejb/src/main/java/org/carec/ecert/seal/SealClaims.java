package org.carec.ecert.seal;

import java.time.LocalDate;
import java.util.Optional;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.HsCode;

/**
 * What a seal declares.
 *
 * @param hs6 the first product's HS code, six digits at most
 * @param country the issuing CAB's country
 * @param metadataDigest first 16 bytes of the SHA-256 of the canonical metadata (RFC 8785), 32 lower-case hex digits
 */
public record SealClaims(
        DocumentId id,
        LocalDate issuedOn,
        Optional<LocalDate> validUntil,
        HsCode hs6,
        CountryCode country,
        String metadataDigest) {

    public SealClaims {
        hs6 = hs6.six();
        if (!metadataDigest.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("A metadata digest is 32 lower-case hex digits");
        }
    }
}
