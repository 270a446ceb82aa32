package org.carec.ecert.hub.demo;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carec.ecert.hub.toolkit.ApiClient;
import org.carec.ecert.hub.toolkit.ClientKey;

/** The demonstration's API clients: each body, authority and portal speaks for itself. */
final class Parties {

    private final URI hub;
    private final Secrets secrets;
    private final Map<String, ApiClient> clients = new ConcurrentHashMap<>();

    Parties(URI hub, Secrets secrets) {
        this.hub = hub;
        this.secrets = secrets;
    }

    ApiClient cab(World.Cab cab) {
        return client(Opening.cabClient(cab.code()));
    }

    ApiClient authority(String country) {
        return client(Opening.authorityClient(country));
    }

    /** An importer without any identity, as on the public page. */
    ApiClient importer() {
        return clients.computeIfAbsent("", none -> ApiClient.anonymous(hub));
    }

    private ApiClient client(String id) {
        return clients.computeIfAbsent(id, known -> ApiClient.of(hub, new ClientKey(known, secrets.client(known))));
    }
}
