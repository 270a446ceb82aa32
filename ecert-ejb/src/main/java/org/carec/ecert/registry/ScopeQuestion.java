package org.carec.ecert.registry;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.HsCode;

/** May this CAB issue such a document for these products to these standards, on that day (UTC)? */
public record ScopeQuestion(CabCode cab, DocumentType type, List<HsCode> products, List<String> standards, LocalDate on)
        implements Serializable {

    public ScopeQuestion {
        products = List.copyOf(products);
        standards = List.copyOf(standards);
    }
}
