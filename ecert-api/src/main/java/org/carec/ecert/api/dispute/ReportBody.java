package org.carec.ecert.api.dispute;

import java.util.Locale;
import java.util.Optional;
import org.carec.ecert.dispute.NewReport;
import org.carec.ecert.dispute.ReportKind;
import org.carec.ecert.dispute.Reported;
import org.carec.ecert.platform.CountryCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report, as it is sent. */
@Schema(name = "Report", description = "Something is wrong with a document. documentId, or else fileSha256, is needed.")
public record ReportBody(
        @Schema(
                        description =
                                "The document's number. One that is none of the hub's is taken as it is printed, up to 60"
                                        + " characters, when issuedIn is given.",
                        example = "UZ0007-C26-4K7M2QX-8")
                String documentId,
        @Schema(
                        description = "SHA-256 of the PDF you hold, 64 hex digits.",
                        example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String fileSha256,
        @Schema(
                        description =
                                "Country whose body the paper names, ISO 3166-1 alpha-2; needed where no number of the hub says"
                                        + " it.",
                        example = "UZ")
                String issuedIn,
        @Schema(description = "What is wrong.", required = true, example = "OTHER_GOODS") ReportKind kind,
        @Schema(
                        description = "What you have seen, at most 2,000 characters; for the authority only.",
                        required = true,
                        example = "The certificate says electric oven, the boxes hold toasters.")
                String words,
        @Schema(
                        description =
                                "Your e-mail address, if you want to be asked. For the authority only, and removed 90 days after"
                                        + " the case is closed.",
                        example = "importer@example.org")
                String contact,
        @Schema(description = "Language you write in, ISO 639; en if absent.", example = "en") String language,
        @Schema(description = "Country you are in, ISO 3166-1 alpha-2, if you want to say.", example = "PK")
                String country) {

    NewReport command() {
        return new NewReport(
                Reported.read(documentId, fileSha256, issuedIn),
                kind,
                words,
                given(contact),
                given(language).orElse(Locale.ENGLISH.getLanguage()),
                given(country).map(CountryCode::new));
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
    }
}
