package org.carec.ecert.container;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import org.carec.ecert.access.HubPrincipal;

/** One call of a door by somebody: announced under an id, logged in and run by the request that names the id. */
record CallInContainer<T>(HubPrincipal principal, Set<String> roles, FutureTask<T> task) {

    static final String HEADER = "X-Call";

    private static final Map<String, CallInContainer<?>> ANNOUNCED = new ConcurrentHashMap<>();

    static <T> CallInContainer<T> of(HubPrincipal principal, Set<String> roles, Callable<T> door) {
        return new CallInContainer<>(principal, roles, new FutureTask<>(door));
    }

    String announce() {
        var id = UUID.randomUUID().toString();
        ANNOUNCED.put(id, this);
        return id;
    }

    static CallInContainer<?> announced(String id) {
        return ANNOUNCED.get(id);
    }

    static void forget(String id) {
        ANNOUNCED.remove(id);
    }
}
