package org.carec.ecert.exchange;

import java.time.Instant;
import java.util.List;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;

/** A document was registered. Observe it after success: the transaction may still fail. */
public record DocumentRegistered(DocumentId id, List<CountryCode> destinations, Instant registered) {

    public DocumentRegistered {
        destinations = List.copyOf(destinations);
    }
}
