package org.carec.ecert.hub.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.hub.toolkit.ApiClient;
import org.carec.ecert.hub.toolkit.StatusChange;

/** Brings registered documents to the status they are meant to have. */
final class Fates {

    private final Parties parties;
    private final Issuing issuing;
    private final LocalDate today;

    Fates(Parties parties, Issuing issuing, LocalDate today) {
        this.parties = parties;
        this.issuing = issuing;
        this.today = today;
    }

    void bring(List<Issued> documents) {
        for (Issued document : documents) {
            if (document.specimen().fate().event != null) {
                bring(document, successor(documents, document));
            }
        }
    }

    /** Asks for the event unless an earlier run did; returns whether it was asked for now. */
    boolean bring(Issued document, Optional<String> successor) {
        Specimen specimen = document.specimen();
        ApiClient cab = parties.cab(specimen.cab());
        if (status(document).equals(specimen.statusOn(today))) {
            return false;
        }
        StatusChange change = new StatusChange(specimen.fate().event, reason(specimen), "Demonstration.", successor);
        cab.change(document.documentId(), change, issuing.key("event", specimen));
        if (specimen.fate() == Fate.ANNULLED) {
            parties.authority(specimen.cab().country())
                    .change(document.documentId(), change, issuing.key("confirm", specimen));
        }
        return true;
    }

    /** Reads every document back and insists on its status. */
    void check(List<Issued> documents) {
        for (Issued document : documents) {
            String expected = document.specimen().statusOn(today);
            String status = status(document);
            DemoFailed.unless(
                    status.equals(expected), document.documentId() + " must be " + expected + ", it is " + status);
        }
    }

    private String status(Issued document) {
        ApiClient cab = parties.cab(document.specimen().cab());
        return cab.document(document.documentId()).path("status").asText();
    }

    private static Optional<String> successor(List<Issued> documents, Issued replaced) {
        return replaced.specimen().fate() != Fate.REPLACED
                ? Optional.empty()
                : documents.stream()
                        .filter(other -> other.specimen().fate() == Fate.ACTIVE)
                        .filter(other -> other.specimen()
                                .cab()
                                .equals(replaced.specimen().cab()))
                        .map(Issued::documentId)
                        .findFirst();
    }

    private static String reason(Specimen specimen) {
        return switch (specimen.fate()) {
            case SUSPENDED -> "SURVEILLANCE_DEVIATION";
            case WITHDRAWN ->
                specimen.cab().certifies() ? "PRODUCT_NO_LONGER_CONFORMS" : "INSTRUMENT_OUT_OF_CALIBRATION";
            case REPLACED -> "AMENDED";
            default -> "ISSUED_IN_ERROR";
        };
    }
}
