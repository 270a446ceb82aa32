package org.carec.ecert.verification;

import jakarta.inject.Inject;
import java.util.List;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.revocation.RevocationLists;

/**
 * Check 4: the key was registered and active when it signed. Retired later is told; revoked as of before is fatal (REG-5). What its CA says of
 * its certificate counts like what the registry says (VER-12).
 */
class KeyCheck implements Check {

    private final KeyRegister keys;
    private final RevocationLists lists;

    @Inject
    KeyCheck(KeyRegister keys, RevocationLists lists) {
        this.keys = keys;
        this.lists = lists;
    }

    @Override
    public String name() {
        return CheckName.KEY;
    }

    @Override
    public List<Finding> judge(Case asked) {
        var document = asked.document();
        var since = keys.judgeSince(document.keyId(), document.provedTime(), asked.at());
        var atCa = lists.judgeSince(document.keyId(), document.provedTime(), asked.at());
        return Issuance.with(Issuance.findings(document, name()), List.of(since, atCa));
    }
}
