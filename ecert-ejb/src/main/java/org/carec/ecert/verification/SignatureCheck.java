package org.carec.ecert.verification;

import java.util.List;
import org.carec.ecert.platform.Finding;

/** Check 3: the signature, as it was judged when the document was registered. */
class SignatureCheck implements Check {

    @Override
    public String name() {
        return CheckName.SIGNATURE;
    }

    @Override
    public List<Finding> judge(Case asked) {
        return Issuance.findings(asked.document(), name());
    }
}
