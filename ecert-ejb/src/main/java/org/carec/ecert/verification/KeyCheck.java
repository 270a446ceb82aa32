package org.carec.ecert.verification;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carec.ecert.exchange.RegisteredDocument;
import org.carec.ecert.platform.Finding;

/**
 * Check 4: each key was registered and active when it signed. Retired later is told; revoked as of before is fatal (REG-5). What its CA says of
 * its certificate counts like what the registry says (VER-12).
 */
class KeyCheck implements Check {

    /** Names the key in what was kept of a signature. */
    private static final String KEY = "keyId";

    private final Registries registries;

    @Inject
    KeyCheck(Registries registries) {
        this.registries = registries;
    }

    @Override
    public String name() {
        return CheckName.KEY;
    }

    @Override
    public List<Finding> judge(Case asked) {
        var document = asked.document();
        var since = new ArrayList<>(judge(document.keyId(), document.provedTime(), asked.at()));
        further(document).forEach(signature -> since.addAll(judge(signature, document, asked.at())));
        return Issuance.with(Issuance.findings(document, name()), since);
    }

    /** The evidence of the signatures beyond the first, as it was kept when the document was registered. */
    private static Stream<Map<String, String>> further(RegisteredDocument document) {
        return Issuance.findings(document, CheckName.SIGNATURE).stream()
                .map(Finding::evidence)
                .filter(signature ->
                        signature.containsKey(KEY) && !signature.get(KEY).equals(document.keyId()));
    }

    private List<Finding> judge(Map<String, String> signature, RegisteredDocument document, Instant at) {
        var proved = signature.getOrDefault("time", "");
        var time = proved.isEmpty() ? document.registered() : Instant.parse(proved);
        return judge(signature.get(KEY), time, at);
    }

    /** What the registry says of a key, and what its CA. */
    private List<Finding> judge(String key, Instant proved, Instant at) {
        return List.of(registries.keySince(key, proved, at), registries.certificateSince(key, proved, at));
    }
}
