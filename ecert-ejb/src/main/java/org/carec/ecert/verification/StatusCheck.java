package org.carec.ecert.verification;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carec.ecert.exchange.RegisteredDocument;
import org.carec.ecert.exchange.StatusEvent;
import org.carec.ecert.exchange.StatusEvent.Event;
import org.carec.ecert.platform.Finding;

/**
 * Check 6: nobody who may has suspended, withdrawn, replaced or annulled it as of the time judged. That its authority is examining it is told
 * beside that, and changes nothing (VER-15).
 */
class StatusCheck implements Check {

    static final String NOT_YET_REGISTERED = "NOT_YET_REGISTERED";

    private final Registries registries;

    @Inject
    StatusCheck(Registries registries) {
        this.registries = registries;
    }

    @Override
    public String name() {
        return CheckName.STATUS;
    }

    @Override
    public List<Finding> judge(Case asked) {
        var document = asked.document();
        if (asked.at().isBefore(document.registered())) {
            var since = Map.of("registered", document.registered().toString());
            return List.of(Finding.fail(name(), NOT_YET_REGISTERED, "", since));
        }
        return Issuance.with(standing(document, asked), contested(asked));
    }

    private List<Finding> standing(RegisteredDocument document, Case asked) {
        return switch (document.statusAt(asked.at())) {
            case SUSPENDED -> against(document, asked, Event.SUSPEND, "SUSPENDED");
            case WITHDRAWN -> against(document, asked, Event.WITHDRAW, "WITHDRAWN");
            case REPLACED -> against(document, asked, Event.REPLACE, "REPLACED");
            case ANNULLED -> against(document, asked, Event.ANNUL, "ANNULLED");
            case REGISTERED, ACTIVE, EXPIRED -> List.of(Finding.pass(name()));
        };
    }

    private List<Finding> contested(Case asked) {
        return registries.contest(asked.document().id(), asked.at()).stream()
                .map(contest -> Finding.warn(
                        name(),
                        "CONTESTED",
                        "",
                        Map.of(
                                "since",
                                contest.since().toString(),
                                "country",
                                contest.authority().value())))
                .toList();
    }

    private List<Finding> against(RegisteredDocument document, Case asked, Event event, String code) {
        var evidence = Standing.last(document, event, asked.at())
                .map(StatusCheck::evidence)
                .orElse(Map.of());
        return List.of(Finding.fail(name(), code, "", evidence));
    }

    private static Map<String, String> evidence(StatusEvent event) {
        var evidence = new HashMap<String, String>();
        evidence.put("since", event.effectiveFrom().toString());
        evidence.put("reason", event.reason());
        event.successor().ifPresent(successor -> evidence.put("successor", successor.value()));
        return evidence;
    }
}
