package org.carec.ecert.arrangement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.HsCode;

/** Does the destination accept such a document from the exporter for these products, on that day (UTC)? */
public record LaneQuestion(
        CountryCode exporter, CountryCode destination, DocumentType type, List<HsCode> products, LocalDate on)
        implements Serializable {

    public LaneQuestion {
        products = List.copyOf(products);
    }
}
