package org.carec.ecert.verification;

import jakarta.inject.Inject;
import java.util.List;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.registry.KeyRegister;

/** Check 4: the key was registered and active when it signed. Retired later is told; revoked as of before is fatal (REG-5). */
class KeyCheck implements Check {

    private final KeyRegister keys;

    @Inject
    KeyCheck(KeyRegister keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return CheckName.KEY;
    }

    @Override
    public List<Finding> judge(Case asked) {
        var document = asked.document();
        var since = keys.judgeSince(document.keyId(), document.provedTime(), asked.at());
        return Issuance.with(Issuance.findings(document, name()), List.of(since));
    }
}
