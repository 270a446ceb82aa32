package org.carec.ecert.exchange;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.signature.SignedFacts;

/** Holds a push against what is registered and reserved already. The tables' own keys have the last word. */
class Uniqueness {

    private static final String CHECK = "register";
    private static final String RESERVATION = "/documentId";

    @Inject
    Documents documents;

    @Inject
    Reservations reservations;

    List<Finding> judge(ExaminedPush push, CabCode cab, Instant now) {
        var findings = new ArrayList<Finding>();
        push.read().ifPresent(declaration -> findings.addAll(number(declaration, cab)));
        findings.addAll(file(push));
        push.reserved().ifPresent(id -> findings.addAll(reservation(id, push, cab, now)));
        return findings;
    }

    /** Whether the CAB's own number is free. */
    List<Finding> number(Declaration declaration, CabCode cab) {
        return declaration
                .number()
                .flatMap(number -> documents.withNumber(cab, declaration.type(), number))
                .map(other -> List.of(Finding.fail(
                        CHECK,
                        "NUMBER_TAKEN",
                        "/number",
                        Map.of("id", other.id().value()))))
                .orElse(List.of());
    }

    private List<Finding> file(ExaminedPush push) {
        var taken = documents.withFile(Sha256.hex(push.pdf()));
        if (taken.isPresent()) {
            // Whose it is concerns only its CAB; a file's bytes say that anyway.
            return List.of(Finding.fail(
                    CHECK, "PDF_TAKEN", "/pdf", Map.of("id", taken.get().value())));
        }
        return push.signed()
                .map(SignedFacts::signatureValueSha256)
                .filter(documents::hasSignature)
                .map(sha256 -> List.of(Finding.fail(CHECK, "SIGNATURE_TAKEN", "/pdf", Map.of())))
                .orElse(List.of());
    }

    private List<Finding> reservation(DocumentId id, ExaminedPush push, CabCode cab, Instant now) {
        return reservations
                .find(id)
                .map(row -> fault(row, push, cab, now))
                .orElse("RESERVATION_UNKNOWN")
                .transform(code -> code.isEmpty()
                        ? List.of()
                        : List.of(Finding.fail(CHECK, code, RESERVATION, Map.of("id", id.value()))));
    }

    private String fault(ReservationRow row, ExaminedPush push, CabCode cab, Instant now) {
        if (!row.cab().equals(cab)) {
            return "RESERVATION_NOT_YOURS";
        }
        if (documents.find(row.id()).isPresent()) {
            return "RESERVATION_USED";
        }
        if (now.isAfter(row.expires())) {
            return "RESERVATION_EXPIRED";
        }
        var declared = push.read().map(Declaration::canonical).map(Sha256::hex);
        return declared.filter(row.metadataSha256()::equals).isPresent() ? "" : "METADATA_DIFFERS_FROM_RESERVATION";
    }
}
