package org.carec.ecert.exchange;

import java.util.List;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Problem;

/** No number is reserved for what a push would be refused for anyway. */
public class MetadataRefused extends Problem {

    public MetadataRefused(List<Finding> findings) {
        super(
                Kind.UNACCEPTABLE,
                "METADATA_REFUSED",
                "No number was reserved: the findings say what is wrong with the metadata, each with its place.",
                findings);
    }
}
