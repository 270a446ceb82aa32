package org.carec.ecert.watch;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;

/** "Tell me by mail if this answer changes": for everybody who has looked at an answer. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailWatches {

    @Inject
    MailSettings settings;

    @Inject
    MailDesk desk;

    @Inject
    Looks looks;

    /** Whether the hub has a mail server at all. */
    @PermitAll
    public boolean isOn() {
        return settings.isOn();
    }

    /**
     * Sends a confirmation link to the address, unless it has this watch, or as many as it may have: the caller is told the same (WAT-3).
     *
     * @throws MailOff the hub sends no mails
     * @throws WatchesFull too many requests wait
     */
    @PermitAll
    public void request(@NotNull MailRequest request) {
        settings.requireOn();
        var given = looks.ask(request.watched());
        try {
            desk.enter(request, given);
        } catch (PersistenceException twice) {
            if (!Twice.explains(twice)) {
                throw twice;
            }
        }
    }

    /**
     * What the owner of the address is asked to confirm.
     *
     * @throws LinkSpent the link leads nowhere
     */
    @PermitAll
    public Watched toConfirm(String token) {
        return desk.toConfirm(token);
    }

    /**
     * The owner of the address wants to be told.
     *
     * @throws LinkSpent the link leads nowhere
     */
    @PermitAll
    public Watched confirm(String token) {
        return desk.confirm(token);
    }

    /**
     * What a stop link would stop; empty when it was stopped before.
     *
     * @throws LinkSpent the hub has not made this link
     */
    @PermitAll
    public Optional<Watched> toStop(String token) {
        return desk.toStop(token);
    }

    /**
     * Stops the watch and forgets the address; again, and nothing happens.
     *
     * @throws LinkSpent the hub has not made this link
     */
    @PermitAll
    public void stop(String token) {
        desk.stop(token);
    }
}
