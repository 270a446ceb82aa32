package org.carec.ecert.exchange;

import java.util.List;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Problem;

/** A push is refused, for all that is listed (EXC-10); nothing of it was stored. */
public class PushRefused extends Problem {

    public PushRefused(List<Finding> findings) {
        super(
                Kind.UNACCEPTABLE,
                "PUSH_REFUSED",
                "The document was not registered: the findings say why, each with its place in your request.",
                findings);
    }
}
