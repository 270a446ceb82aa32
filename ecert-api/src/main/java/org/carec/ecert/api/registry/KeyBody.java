package org.carec.ecert.api.registry;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import org.carec.ecert.registry.RegisteredKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key as everybody may see it. */
@Schema(name = "SigningKey", description = "A key that documents are signed with, and its certificate.")
public record KeyBody(
        @Schema(
                        description = "SHA-256 of the DER certificate, 64 lower-case hex digits.",
                        example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String id,
        @Schema(description = "Whose it is.", example = "UZ0007") String cab,
        @Schema(description = "What it is for.", example = "DOCUMENT_SIGNING") String purpose,
        @Schema(description = "What it is now.", example = "ACTIVE") RegisteredKey.Status status,
        @Schema(description = "Since when it is that.", example = "2026-03-02T10:00:00Z") Instant since,
        @Schema(description = "When the second person approved it; absent before.", example = "2026-03-02T10:00:00Z")
                Instant activeFrom,
        @Schema(
                        description = "Why it was revoked, a reason name of RFC 5280; absent unless REVOKED.",
                        example = "keyCompromise")
                String revocationReason,
        @Schema(
                        description =
                                "Since when its signatures are void (RFC 5280 section 5.3.2); absent unless REVOKED.",
                        example = "2026-04-01T00:00:00Z")
                Instant invalidityDate,
        @Schema(
                        description = "The certificate in PEM (RFC 7468).",
                        example = "-----BEGIN CERTIFICATE-----\nMIIB…\n-----END CERTIFICATE-----\n")
                String certificate) {

    static KeyBody of(RegisteredKey key) {
        return new KeyBody(
                key.id(),
                key.cab().value(),
                "DOCUMENT_SIGNING",
                key.status(),
                key.since(),
                key.activeFrom().orElse(null),
                key.revocationReason().orElse(null),
                key.invalidityDate().orElse(null),
                pem(key.certificate()));
    }

    private static String pem(X509Certificate certificate) {
        try {
            var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
            return "-----BEGIN CERTIFICATE-----\n" + lines.encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A registered certificate cannot be encoded", e);
        }
    }
}
