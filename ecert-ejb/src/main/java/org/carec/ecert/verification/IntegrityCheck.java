package org.carec.ecert.verification;

import java.util.List;
import java.util.Map;
import org.carec.ecert.platform.Finding;

/** Check 2: the bytes are those that were registered. A number alone shows no bytes, and the finding says so. */
class IntegrityCheck implements Check {

    @Override
    public String name() {
        return CheckName.INTEGRITY;
    }

    @Override
    public List<Finding> judge(Case asked) {
        var sha256 = asked.document().pdfSha256();
        return List.of(
                asked.asked().showsBytes()
                        ? Finding.pass(name(), Map.of("sha256", sha256))
                        : Finding.skipped(name(), Derivation.BYTES_NOT_SHOWN));
    }
}
