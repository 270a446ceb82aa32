package org.carec.ecert.revocation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hosts of the hub's own network that the settings allow lists to be fetched from ({@code ecert.revocation.internal.hosts}). */
class InternalHosts {

    @Inject
    @ConfigProperty(name = "ecert.revocation.internal.hosts")
    Optional<List<String>> hosts;

    Set<String> names() {
        return hosts.orElse(List.of()).stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
