package org.carec.ecert.registry;

import java.util.List;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Problem;

/** A nomenclature file with bad rows; none of it was taken. */
public class NomenclatureRefused extends Problem {

    public NomenclatureRefused(List<Finding> rows) {
        super(
                Kind.UNACCEPTABLE,
                "NOMENCLATURE_REFUSED",
                rows.isEmpty()
                        ? "The file has no rows, or too many. Nothing of it was taken."
                        : "The file has bad rows; the findings name them by line. Nothing of it was taken.",
                rows);
    }
}
