package org.carec.ecert.dispute;

import java.util.Optional;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;

/**
 * What a case is about, and whose authority it belongs to: the ID's country, or else the one the reporter names.
 *
 * @param fileSha256 only where the file is all there is
 */
record CaseSubject(
        Optional<DocumentId> document, Optional<String> printed, Optional<String> fileSha256, CountryCode country) {

    /**
     * @param byFile the document on record with the file, where no ID is named
     */
    static CaseSubject of(Reported reported, Optional<DocumentId> byFile) {
        var document = reported.document().or(() -> byFile);
        if (document.isPresent()) {
            var country = document.get().cab().country();
            return new CaseSubject(document, Optional.empty(), Optional.empty(), country);
        }
        var file = reported.fileSha256().filter(any -> reported.printed().isEmpty());
        return new CaseSubject(
                document, reported.printed(), file, reported.issuedIn().orElseThrow());
    }

    /** Equal for reports that belong together; of what is no ID, only within one country. */
    String key() {
        return document.map(DocumentId::value)
                .orElseGet(() -> country + " " + printed.or(() -> fileSha256).orElseThrow());
    }
}
