package org.carec.ecert.watch;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.exchange.IdempotencyKey;
import org.carec.ecert.identity.ClientRegister;

/** The webhooks of clients; every question names the client, so that none gets another's (WAT-10). */
class Hooks {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ClientRegister clients;

    void add(HookRow hook) {
        entities.persist(hook);
        entities.flush();
    }

    /** For the hub's own sending. */
    Optional<HookRow> find(String watch) {
        return Optional.ofNullable(entities.find(HookRow.class, watch));
    }

    /** Whether its client is suspended (WAT-12). */
    boolean isAsleep(HookRow hook) {
        return clients.isSuspended(hook.client());
    }

    Optional<HookRow> find(String client, String watch) {
        return find(watch).filter(hook -> hook.client().equals(client));
    }

    Optional<HookRow> find(String client, IdempotencyKey key) {
        return entities.createQuery(
                        "SELECT h FROM HookRow h WHERE h.client = :client AND h.idempotencyKey = :key", HookRow.class)
                .setParameter("client", client)
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst();
    }

    List<HookRow> list(String client, WatchFilter filter) {
        return entities.createQuery(
                        "SELECT h FROM HookRow h WHERE h.client = :client AND h.watch > :after ORDER BY h.watch",
                        HookRow.class)
                .setParameter("client", client)
                .setParameter("after", filter.after())
                .setMaxResults(filter.limit())
                .getResultList();
    }

    long of(String client) {
        return entities.createQuery("SELECT COUNT(h) FROM HookRow h WHERE h.client = :client", Long.class)
                .setParameter("client", client)
                .getSingleResult();
    }
}
