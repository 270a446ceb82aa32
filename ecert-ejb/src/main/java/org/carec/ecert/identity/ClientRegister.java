package org.carec.ecert.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.access.Caller;
import org.carec.ecert.access.Role;
import org.carec.ecert.identity.RegisteredClient.Status;
import org.carec.ecert.journal.Journal;
import org.carec.ecert.journal.JournalEvent;

/** Registers API clients, suspends and restores them. One call is one transaction. */
@Stateless
@DenyAll
public class ClientRegister {

    @Inject
    Clients clients;

    @Inject
    Journal journal;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<ClientChanged> changed;

    /** Registers it; gives whether it was new. The same client again changes nothing, another one under its id is {@link ClientKnown}. */
    @RolesAllowed(Role.HUB_ADMIN)
    public boolean register(NewClient client) {
        var known = clients.findForChange(client.id()).map(Client::snapshot);
        if (known.isPresent() && !known.get().is(client)) {
            throw new ClientKnown(client.id());
        }
        return known.isEmpty() && add(client);
    }

    private boolean add(NewClient client) {
        var added = new Client(client, caller.name(), clock.instant());
        clients.add(added);
        journal.append(new JournalEvent(
                "CLIENT_REGISTERED",
                client.id(),
                Map.of("scopes", ClientScope.line(client.scopes()), "tenant", tenant(added.snapshot()))));
        return true;
    }

    /** The client, for the hub's administrators and the authority of its country; {@link NoSuchClient} for everybody else. */
    @RolesAllowed({Role.HUB_ADMIN, Role.AUTHORITY_ADMIN})
    public RegisteredClient get(String id) {
        return own(clients.find(id), id).snapshot();
    }

    /** Whether there is such a client and it is suspended: then the hub has no dealings with it. */
    @PermitAll
    public boolean isSuspended(String id) {
        return clients.find(id)
                .map(Client::snapshot)
                .filter(client -> client.status() == Status.SUSPENDED)
                .isPresent();
    }

    /** Its tokens stop working and it gets no new ones. */
    @RolesAllowed({Role.HUB_ADMIN, Role.AUTHORITY_ADMIN})
    public RegisteredClient suspend(String id) {
        return become(id, Status.SUSPENDED, "CLIENT_SUSPENDED");
    }

    /** It gets tokens again; those it had before stay void only if they have expired. */
    @RolesAllowed({Role.HUB_ADMIN, Role.AUTHORITY_ADMIN})
    public RegisteredClient restore(String id) {
        return become(id, Status.ACTIVE, "CLIENT_RESTORED");
    }

    private RegisteredClient become(String id, Status status, String event) {
        var client = own(clients.findForChange(id), id);
        if (client.become(status)) {
            journal.append(new JournalEvent(event, id, Map.of()));
            changed.fire(new ClientChanged(id));
        }
        return client.snapshot();
    }

    /** A client of another country is as good as absent. */
    private Client own(Optional<Client> client, String id) {
        return client.filter(c -> caller.in(Role.HUB_ADMIN) || isOfCallersCountry(c.snapshot()))
                .orElseThrow(() -> new NoSuchClient(id));
    }

    private boolean isOfCallersCountry(RegisteredClient client) {
        return client.home().filter(caller::isOf).isPresent();
    }

    private static String tenant(RegisteredClient client) {
        return client.cab()
                .map(Object::toString)
                .or(() -> client.country().map(Object::toString))
                .orElse("hub");
    }
}
