package org.carec.ecert.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.HsCode;

/** Registered documents for tests, registered on the day they become valid. */
final class RegisteredDocuments {

    static final Instant REGISTERED = Instant.parse("2026-03-02T10:00:00Z");

    private RegisteredDocuments() {}

    static RegisteredDocument certificate(String random, StatusEvent... history) {
        return document(DocumentType.E_COC, random, Optional.of(StatusHistoryTest.UNTIL), history);
    }

    static RegisteredDocument report(String random, StatusEvent... history) {
        return document(DocumentType.E_TR, random, Optional.empty(), history);
    }

    private static RegisteredDocument document(
            DocumentType type, String random, Optional<LocalDate> until, StatusEvent... history) {
        return new RegisteredDocument(
                DocumentId.of(new CabCode("UZ0007"), type, 2026, random),
                "TC-118/26",
                StatusHistoryTest.FROM,
                StatusHistoryTest.FROM,
                until,
                REGISTERED,
                REGISTERED,
                "ab".repeat(32),
                "cd".repeat(32),
                "ef".repeat(32),
                "{}",
                List.of(new HsCode("851660")),
                List.of("IEC 60335-1:2020"),
                List.of(new CountryCode("PK")),
                List.of(),
                List.of(history));
    }
}
