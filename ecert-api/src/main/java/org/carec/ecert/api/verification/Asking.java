package org.carec.ecert.api.verification;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.MalformedIdentifier;
import org.carec.ecert.verification.Question;
import org.carec.ecert.verification.Question.FileHash;
import org.carec.ecert.verification.Question.QrContent;
import org.carec.ecert.verification.Question.Subject;
import org.carec.ecert.verification.Question.TypedId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question in JSON. */
@Schema(name = "Question", description = "What is asked about: exactly one of id, qr and sha256.")
public record Asking(
        @Schema(
                        description =
                                "A document number as printed; case, spaces and hyphens do not matter. The link of a QR code is"
                                        + " taken too.",
                        example = "UZ0007-C26-4K7M2QX-8")
                String id,
        @Schema(
                        description =
                                "The presenter's token of the QR code's link, beside id: with it the answer shows the"
                                        + " metadata.",
                        example = "E260FAKS7FW4G0KB")
                String token,
        @Schema(
                        description = "The whole content of a QR code, with its seal.",
                        example = "https://hub.example/d/UZ0007-C26-4K7M2QX-8?t=E260FAKS7FW4G0KB#hEOh")
                String qr,
        @Schema(
                        description = "SHA-256 of a file, hex.",
                        example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String sha256,
        @Schema(description = "Country whose acceptance is asked about, ISO 3166-1 alpha-2.", example = "PK")
                String importCountry,
        @Schema(description = "Time asked about; now when absent.", example = "2026-05-01T09:00:00Z") String at) {

    Question question() {
        if (Stream.of(given(id), given(qr), given(sha256))
                        .flatMap(Optional::stream)
                        .count()
                != 1) {
            throw new QuestionUnclear("None or several things are asked about.");
        }
        return about(subject(), given(importCountry), given(at));
    }

    static Question about(Subject subject, Optional<String> importCountry, Optional<String> at) {
        try {
            return new Question(subject, importCountry.map(CountryCode::new), at.map(Instant::parse));
        } catch (MalformedIdentifier malformed) {
            throw new QuestionUnclear("importCountry is no country code.");
        } catch (DateTimeException malformed) {
            throw new QuestionUnclear("at is no time.");
        }
    }

    private Subject subject() {
        return given(id)
                .<Subject>map(typed -> new TypedId(typed, given(token)))
                .or(() -> given(qr).map(QrContent::new))
                .orElseGet(() -> new FileHash(sha256));
    }

    private static Optional<String> given(String field) {
        return Optional.ofNullable(field).filter(f -> !f.isBlank());
    }
}
