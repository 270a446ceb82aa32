package org.carec.ecert.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.HsCode;

/**
 * A registered document: what was fixed at issuance, and its history since.
 *
 * @param number the CAB's own number
 * @param validFrom first day (UTC); a test report's is the day of issue
 * @param validUntil last day (UTC), inclusive; empty for a test report
 * @param registered when the hub registered it: the time its signature is proved for, unless a time-stamp proves an earlier one
 * @param provedTime best-signature-time at registration
 * @param pdfSha256 64 lower-case hex digits
 * @param keyId the signing key, see the registry
 * @param metadata the canonical metadata (RFC 8785 JSON)
 * @param issuance findings of checks 3, 4, 5 and 8 as judged at registration
 * @param history every change of status, oldest first, as recorded
 */
public record RegisteredDocument(
        DocumentId id,
        String number,
        LocalDate issuedOn,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        Instant registered,
        Instant provedTime,
        String pdfSha256,
        String metadataSha256,
        String keyId,
        String metadata,
        List<HsCode> products,
        List<String> standards,
        List<CountryCode> destinations,
        List<Finding> issuance,
        List<StatusEvent> history) {

    public RegisteredDocument {
        products = List.copyOf(products);
        standards = List.copyOf(standards);
        destinations = List.copyOf(destinations);
        issuance = List.copyOf(issuance);
        history = List.copyOf(history);
    }

    /** The same facts with another history. */
    RegisteredDocument withHistory(List<StatusEvent> events) {
        return new RegisteredDocument(
                id,
                number,
                issuedOn,
                validFrom,
                validUntil,
                registered,
                provedTime,
                pdfSha256,
                metadataSha256,
                keyId,
                metadata,
                products,
                standards,
                destinations,
                issuance,
                events);
    }

    /** Where it stands at that time: its history up to then, and the clock. */
    public Status statusAt(Instant time) {
        return new StatusHistory(validFrom, validUntil, history).at(time);
    }
}
