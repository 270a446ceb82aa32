package org.carec.ecert.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/**
 * A CAB's answer to a challenge.
 *
 * @param challenge its id
 * @param chain the signer's certificate first, then any between it and the national CA
 * @param signature over the challenge's text, by the algorithm it named, in base64 (RFC 4648 section 4)
 */
public record ProofOfPossession(
        @NotNull String challenge,
        @NotEmpty List<@NotNull X509Certificate> chain,
        @NotBlank @Size(max = 4096) String signature)
        implements Serializable {

    public ProofOfPossession {
        chain = List.copyOf(chain);
    }

    /** @throws ChallengeRefused it is not base64 */
    byte[] octets() {
        try {
            return Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException e) {
            throw new ChallengeRefused("The signature is not base64.");
        }
    }
}
