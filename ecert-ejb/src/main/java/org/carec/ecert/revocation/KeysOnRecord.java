package org.carec.ecert.revocation;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.registry.KeyFilter;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.registry.RegisteredKey;

/** Every registered key that was active once, whatever became of it. */
class KeysOnRecord {

    private static final int PAGE = 100;

    @Inject
    KeyRegister keys;

    RegisteredKey get(String id) {
        return keys.find(id).orElseThrow();
    }

    List<RegisteredKey> all() {
        var all = new ArrayList<RegisteredKey>();
        var page = page("");
        all.addAll(page);
        while (page.size() == PAGE) {
            page = page(page.get(PAGE - 1).id());
            all.addAll(page);
        }
        return all;
    }

    private List<RegisteredKey> page(String after) {
        return keys.list(new KeyFilter(Optional.empty(), after, PAGE));
    }
}
