package org.carec.ecert.api.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.registry.CertificateRefused;
import org.carec.ecert.registry.KeyChallenge;
import org.carec.ecert.registry.KeyChange;
import org.carec.ecert.registry.RegisteredKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of requests about keys. */
final class KeyRequests {

    private static final String PEM =
            "Certificate in PEM (RFC 7468), followed by any between it and the national CA; 16,000 characters at most.";

    /** Readable, and registered nowhere. */
    private static final String EXAMPLE =
            """
            -----BEGIN CERTIFICATE-----
            MIIB+TCCAaCgAwIBAgIUUh4X6C9GbNwcdBPxWi5voxkUA7gwCgYIKoZIzj0EAwIw
            TDELMAkGA1UEBhMCVVoxGzAZBgNVBAoMEkV4YW1wbGUgbGFib3JhdG9yeTEgMB4G
            A1UEAwwXVVowMDA3IGRvY3VtZW50IHNpZ25pbmcwHhcNMjYxMTIyMDgxNjMzWhcN
            NDYxMTE3MDgxNjMzWjBMMQswCQYDVQQGEwJVWjEbMBkGA1UECgwSRXhhbXBsZSBs
            YWJvcmF0b3J5MSAwHgYDVQQDDBdVWjAwMDcgZG9jdW1lbnQgc2lnbmluZzBZMBMG
            ByqGSM49AgEGCCqGSM49AwEHA0IABNlcW7tNjjVNDcsszKSTfjXA5IbQSgaPX9j+
            v8qVWiRGZxITj7tWIO9eRu82k/vYEpXRsHWpObpIgy2bBC2UhAGjYDBeMB0GA1Ud
            DgQWBBRhn70pCpFtQDXTnvxGf4h9xX/xzjAfBgNVHSMEGDAWgBRhn70pCpFtQDXT
            nvxGf4h9xX/xzjAOBgNVHQ8BAf8EBAMCBkAwDAYDVR0TAQH/BAIwADAKBggqhkjO
            PQQDAgNHADBEAiA3zmuc6fowgTva44Nw08dgwQlmnibyPwUBgv8YVLTdqQIgRYDD
            vuvQCP2JugnYb3FbJaid8diVKfSsy49DF1KcA9A=
            -----END CERTIFICATE-----
            """;

    private static final int LONGEST = 16_000;

    private KeyRequests() {}

    static List<X509Certificate> chain(String pem) {
        try {
            var bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
            var chain = CertificateFactory.getInstance("X.509").generateCertificates(bytes);
            if (chain.isEmpty()) {
                throw new CertificateRefused("It is not in PEM.");
            }
            return chain.stream().map(X509Certificate.class::cast).toList();
        } catch (CertificateException e) {
            throw new CertificateRefused("It is not in PEM.");
        }
    }

    /** Which key shall be proven. */
    @Schema(name = "KeyChallengeRequest", description = "The certificate whose key shall be proven.")
    public record ChallengeRequest(
            @Schema(description = PEM, example = EXAMPLE) @NotBlank @Size(max = LONGEST) String certificate) {}

    /** What to sign. */
    @Schema(name = "KeyChallenge", description = "A text to be signed with the key.")
    public record ChallengeBody(
            @Schema(
                            description = "The challenge's id, 64 hex digits; handed back with the signature.",
                            example = "4f9c1b2a7d3e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8")
                    String id,
            @Schema(
                            description =
                                    "What is to be signed: its UTF-8 octets, to the last line feed. It names the hub, the CAB, the certificate and the nonce, so that the signature is good for nothing else.")
                    String text,
            @Schema(
                            description =
                                    "The signature algorithm, by its Java standard name; ECDSA signatures in DER (RFC 3279). For a GOST R 34.10-2012 key, where the country's profile allows it, BouncyCastle's name, such as GOST3411-2012-256WITHECGOST3410-2012-256: the signature is s and r, 32 or 64 octets each, the highest first (RFC 9215, clause 2).",
                            example = "SHA256withECDSA")
                    String algorithm,
            @Schema(description = "Until when the signature is taken.", example = "2026-03-02T10:15:00Z")
                    Instant expires) {

        static ChallengeBody of(KeyChallenge challenge) {
            return new ChallengeBody(challenge.id(), challenge.text(), challenge.algorithm(), challenge.expires());
        }
    }

    /** The proof. */
    @Schema(name = "KeyProposal", description = "A certificate and the proof that its key is held.")
    public record ProofRequest(
            @Schema(
                            description = "The challenge's id.",
                            example = "4f9c1b2a7d3e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8")
                    @NotNull
                    @Pattern(regexp = "[0-9a-f]{64}")
                    String challenge,
            @Schema(description = PEM, example = EXAMPLE) @NotBlank @Size(max = LONGEST) String certificate,
            @Schema(
                            description = "The signature over the challenge's text, in base64.",
                            example = "MEQCIDfOa5zp+jCBO9rjg3DTx2DBCWaeJvI/BQGC/xhUtN2p"
                                    + "AiBFgMO+69AI/Ym6CdhvcVslqJ3x2JUp9KzLj0MXUpwD0A==")
                    @NotBlank
                    @Size(max = 4096)
                    String signature) {}

    /** What shall become of the key. */
    @Schema(name = "KeyStatusEvent", description = "What shall become of a key, from now.")
    public record StatusRequest(
            @Schema(description = "SUSPENDED, ACTIVE (restored), RETIRED or REVOKED.", example = "REVOKED") @NotNull
                    RegisteredKey.Status status,
            @Schema(
                            description =
                                    "Why; for REVOKED a reason name of RFC 5280 section 5.3.1: unspecified, keyCompromise, cACompromise, affiliationChanged, superseded, cessationOfOperation, privilegeWithdrawn. No personal data.",
                            example = "keyCompromise")
                    @NotBlank
                    @Size(max = 500)
                    String reason,
            @Schema(
                            description =
                                    "For REVOKED: since when its signatures are void (RFC 5280 section 5.3.2), not in the future; now when absent.",
                            example = "2026-04-01T00:00:00Z")
                    Instant invalidityDate) {

        KeyChange change() {
            return new KeyChange(status, reason, Optional.ofNullable(invalidityDate));
        }
    }
}
