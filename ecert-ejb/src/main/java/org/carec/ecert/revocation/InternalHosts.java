package org.carec.ecert.revocation;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.carec.ecert.platform.PublicAddresses;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hosts of the hub's own network that the settings allow to be fetched from ({@code ecert.revocation.internal.hosts}), with commas. */
class InternalHosts {

    /** Taken apart here: the server cannot inject an optional list, and makes no bean that wants one. */
    @Inject
    @ConfigProperty(name = "ecert.revocation.internal.hosts")
    Optional<String> hosts;

    Set<String> names() {
        return PublicAddresses.hosts(hosts.orElse(""));
    }
}
