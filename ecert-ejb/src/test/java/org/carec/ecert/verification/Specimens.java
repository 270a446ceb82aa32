package org.carec.ecert.verification;

import static org.carec.ecert.verification.Hub.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.exchange.RegisteredDocument;
import org.carec.ecert.exchange.StatusEvent;
import org.carec.ecert.exchange.StatusEvent.Event;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.HsCode;

/** Documents as they stand on record, one fact changed at a time. */
record Specimens(
        DocumentId id,
        LocalDate issuedOn,
        Optional<LocalDate> validUntil,
        List<Finding> issuance,
        List<StatusEvent> history) {

    static final CabCode CAB = new CabCode("UZ0007");
    static final Instant REGISTERED = Instant.parse("2026-02-10T08:00:00Z");
    static final String HASH = "ab".repeat(32);
    static final String METADATA_HASH = "cd".repeat(32);
    private static final List<Finding> SOUND =
            List.of(Finding.pass(CheckName.SIGNATURE), Finding.pass(CheckName.KEY), Finding.pass(CheckName.AUTHORITY));

    static Specimens certificate() {
        var id = DocumentId.of(CAB, DocumentType.E_COC, 2026, "4K7M2QX");
        return new Specimens(id, day("2026-02-10"), Optional.of(day("2027-02-09")), SOUND, List.of());
    }

    static Specimens report() {
        var id = DocumentId.of(CAB, DocumentType.E_TR, 2026, "4K7M2QX");
        return new Specimens(id, day("2026-02-10"), Optional.empty(), SOUND, List.of());
    }

    Specimens issued(List<Finding> findings) {
        return new Specimens(id, issuedOn, validUntil, findings, history);
    }

    Specimens until(String lastDay) {
        return new Specimens(id, issuedOn, Optional.of(day(lastDay)), issuance, history);
    }

    Specimens since(Event event, String effectiveFrom) {
        var from = Instant.parse(effectiveFrom);
        var successor = event == Event.REPLACE
                ? Optional.of(DocumentId.of(CAB, id.type(), 2026, "0000001"))
                : Optional.<DocumentId>empty();
        var all = new ArrayList<>(history);
        all.add(new StatusEvent(event, "LABEL_MISSING", from, from, "uz0007-it", successor));
        return new Specimens(id, issuedOn, validUntil, issuance, all);
    }

    RegisteredDocument onRecord() {
        return onRecord(HASH);
    }

    RegisteredDocument onRecord(String pdfSha256) {
        return new RegisteredDocument(
                id,
                "TC-118/26",
                issuedOn,
                issuedOn,
                validUntil,
                REGISTERED,
                REGISTERED,
                pdfSha256,
                METADATA_HASH,
                "ef".repeat(32),
                "{\"number\":\"TC-118/26\"}",
                List.of(new HsCode("851660")),
                List.of("IEC 60335-1:2020"),
                List.of(new CountryCode("PK")),
                issuance,
                history);
    }
}
