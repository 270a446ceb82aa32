package org.carec.ecert.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * Where the running request came from, as the edge of the hub knows it. The hub's own jobs come from nowhere, and are not counted.
 */
@RequestScoped
public class Visitor {

    private Optional<SourceNetwork> source = Optional.empty();

    /**
     * Said once by each edge, before anything is served.
     *
     * @param address of the connection, IPv4 or IPv6
     * @param forwardedFor the header {@code X-Forwarded-For}; null when there is none. It counts only from a proxy that is trusted
     * @param proxies addresses of the trusted proxies
     */
    public void comesFrom(String address, String forwardedFor, ProxyAddresses proxies) {
        source = SourceNetwork.of(proxies.client(address, forwardedFor));
    }

    Optional<SourceNetwork> source() {
        return source;
    }
}
