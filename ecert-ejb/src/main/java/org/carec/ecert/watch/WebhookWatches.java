package org.carec.ecert.watch;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.carec.ecert.access.Role;

/** "Tell my system if this answer changes": for the API clients of CABs and national portals. A client sees its own watches only (WAT-10). */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookWatches {

    @Inject
    WebhookSettings settings;

    @Inject
    HookDesk desk;

    @Inject
    Notices notices;

    @Inject
    Looks looks;

    @Inject
    HookKeys keys;

    /**
     * Enters a watch. The same request under the same key is answered the same.
     *
     * @throws WebhookRefused nothing is sent to that address
     * @throws TooManyWatches the client has as many as it may have
     */
    @RolesAllowed({Role.CAB_OFFICER, Role.IMPORT_OFFICER})
    public NewWebhook add(@NotNull WebhookRequest request) {
        var address = settings.require(request.url());
        var sound = new WebhookRequest(request.watched(), address.value(), request.key());
        var watch = desk.before(sound).orElseGet(() -> enter(sound));
        return new NewWebhook(watch, keys.of(watch.id()).secret());
    }

    private RegisteredWatch enter(WebhookRequest request) {
        var given = looks.ask(request.watched());
        try {
            return desk.enter(request, given);
        } catch (PersistenceException failure) {
            if (!Twice.explains(failure)) {
                throw failure;
            }
            return desk.before(request).orElseThrow(() -> failure);
        }
    }

    /** Watches of the calling client, by id. */
    @RolesAllowed({Role.CAB_OFFICER, Role.IMPORT_OFFICER})
    public List<RegisteredWatch> list(@NotNull WatchFilter filter) {
        return desk.list(filter);
    }

    /**
     * The watch.
     *
     * @throws WatchUnknown the client has no such watch
     */
    @RolesAllowed({Role.CAB_OFFICER, Role.IMPORT_OFFICER})
    public RegisteredWatch get(String id) {
        return desk.get(id);
    }

    /**
     * What became of its last messages, at most twenty, the newest first.
     *
     * @throws WatchUnknown the client has no such watch
     */
    @RolesAllowed({Role.CAB_OFFICER, Role.IMPORT_OFFICER})
    public List<Delivery> deliveries(String id) {
        return notices.of(desk.get(id).id());
    }

    /**
     * Ends the watch; what was waiting to be sent is not sent.
     *
     * @throws WatchUnknown the client has no such watch
     */
    @RolesAllowed({Role.CAB_OFFICER, Role.IMPORT_OFFICER})
    public void delete(String id) {
        desk.delete(id);
    }
}
