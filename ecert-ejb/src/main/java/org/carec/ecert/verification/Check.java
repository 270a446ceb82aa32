package org.carec.ecert.verification;

import java.util.List;
import org.carec.ecert.platform.Finding;

/** One of the checks of a verdict. */
interface Check {

    /** What its findings are filed under, see {@link CheckName}. */
    String name();

    /** What it finds; nothing found counts as not checked, and makes the verdict UNDETERMINED. */
    List<Finding> judge(Case asked);
}
