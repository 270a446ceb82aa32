package org.carec.ecert.verification;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.registry.ScopeQuestion;

/** Check 5: the CAB was competent when it issued. Competence lost since is told, and voids nothing (VER-8). */
class AuthorityCheck implements Check {

    static final String CAB_NO_LONGER_AUTHORISED = "CAB_NO_LONGER_AUTHORISED";

    private final Registries registries;

    @Inject
    AuthorityCheck(Registries registries) {
        this.registries = registries;
    }

    @Override
    public String name() {
        return CheckName.AUTHORITY;
    }

    @Override
    public List<Finding> judge(Case asked) {
        return Issuance.with(Issuance.findings(asked.document(), name()), since(asked));
    }

    private List<Finding> since(Case asked) {
        var document = asked.document();
        var question = new ScopeQuestion(
                document.id().cab(), document.id().type(), document.products(), document.standards(), asked.day());
        var lost =
                registries.authority(question).stream().filter(Finding::failed).toList();
        return lost.isEmpty() ? List.of() : List.of(noLonger(asked, lost));
    }

    private Finding noLonger(Case asked, List<Finding> lost) {
        var why = lost.stream().map(Finding::code).distinct().sorted().collect(Collectors.joining(", "));
        var evidence = Map.of("on", asked.day().toString(), "why", why);
        return Finding.warn(name(), CAB_NO_LONGER_AUTHORISED, "", evidence);
    }
}
