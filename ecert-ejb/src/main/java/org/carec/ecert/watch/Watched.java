package org.carec.ecert.watch;

import java.io.Serializable;
import java.util.Optional;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;

/**
 * What is watched: the answer about a document, and whether a country accepts it.
 *
 * @param country empty when none was named
 */
public record Watched(DocumentId document, Optional<CountryCode> country) implements Serializable {

    @Override
    public String toString() {
        return document + country.map(named -> "/" + named).orElse("");
    }
}
