package org.carec.ecert.dispute;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.carec.ecert.platform.CountryCode;

/**
 * Something is wrong with a document, somebody says. Untrusted.
 *
 * @param words what he has seen, at most 2,000 characters; for the authority only
 * @param contact his e-mail address, if he wants to be asked: personal data
 * @param language he writes in, a language code of ISO 639
 * @param country he is in, if he says so
 */
public record NewReport(
        @NotNull Reported about,
        @NotNull ReportKind kind,
        @NotBlank @Size(max = 2000) String words,
        @NotNull
                Optional<@Size(max = 254) @Pattern(regexp = "[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]{1,190}") String> contact,
        @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,
        @NotNull Optional<CountryCode> country) {}
