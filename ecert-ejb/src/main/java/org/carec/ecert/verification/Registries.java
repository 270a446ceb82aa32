package org.carec.ecert.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.dispute.Contest;
import org.carec.ecert.dispute.Contested;
import org.carec.ecert.dispute.DisputeDesk;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.registry.CabRegister;
import org.carec.ecert.registry.KeyHistory;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.registry.RegisteredCab;
import org.carec.ecert.registry.ScopeQuestion;
import org.carec.ecert.revocation.RevocationLists;
import org.carec.ecert.revocation.StandingAtCa;

/**
 * What the registries say of bodies and keys, at most two seconds old, and never from before what has happened on this node since: with the two
 * seconds of an answer well within the five of VER-13. A body's documents cost its entry one look, not one each.
 */
@ApplicationScoped
class Registries {

    private static final int CABS = 500;
    private static final int KEYS = 2000;
    private static final boolean ALL = true;

    @Inject
    Changes changes;

    private final Recent<CabCode, Optional<RegisteredCab>> cabs = new Recent<>(CABS, () -> changes.count());
    private final Recent<String, KeyHistory> keys = new Recent<>(KEYS, () -> changes.count());
    private final Recent<String, StandingAtCa> standings = new Recent<>(KEYS, () -> changes.count());

    private final Recent<Boolean, Contested> contested = new Recent<>(1, () -> changes.count());

    @Inject
    CabRegister cabRegister;

    @Inject
    KeyRegister keyRegister;

    @Inject
    RevocationLists lists;

    @Inject
    DisputeDesk disputes;

    /** What the registry says of a key, about a document of that proved time, asked about {@code at}. */
    Finding keySince(String key, Instant proved, Instant at) {
        return keys.get(key, () -> keyRegister.history(key)).since(proved, at);
    }

    /** What its CA says of it. */
    Finding certificateSince(String key, Instant proved, Instant at) {
        return standings.get(key, () -> lists.standing(key)).since(proved, at);
    }

    List<Finding> authority(ScopeQuestion question) {
        return question.judge(cab(question.cab()));
    }

    /** That an authority is examining a document at that time. Few were ever contested, and only about those it is asked. */
    Optional<Contest> contest(DocumentId document, Instant at) {
        var few = contested.get(ALL, disputes::contested);
        return few.mayInclude(document) ? disputes.contest(document, at) : Optional.empty();
    }

    /** The issuing body's registered name. */
    String nameOf(CabCode cab) {
        return cab(cab).map(RegisteredCab::name).orElse(cab.value());
    }

    private Optional<RegisteredCab> cab(CabCode code) {
        return cabs.get(code, () -> cabRegister.find(code));
    }
}
