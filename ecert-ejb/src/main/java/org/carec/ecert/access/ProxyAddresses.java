package org.carec.ecert.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The proxies whose word is taken for where a request came from. Anybody else could write what he likes into the header. */
@ApplicationScoped
public class ProxyAddresses {

    @Inject
    @ConfigProperty(name = "ecert.proxy.addresses", defaultValue = "127.0.0.1,0:0:0:0:0:0:0:1,::1")
    List<String> trusted;

    /** The client's address: what the nearest proxy added last, or else the connection's own. */
    String client(String address, String forwardedFor) {
        if (forwardedFor == null || !trusted.contains(address)) {
            return address;
        }
        return forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
    }
}
