package org.carec.ecert.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InternalHostsTest {

    @Test
    @DisplayName("RVL-4 the setting names hosts of our own network with commas; without it, or empty, there are none")
    void names() {
        assertThat(of(Optional.of("ca.internal.example, OCSP.internal.example ,")))
                .containsExactlyInAnyOrder("ca.internal.example", "ocsp.internal.example");
        assertThat(of(Optional.of(" "))).isEmpty();
        assertThat(of(Optional.empty())).isEmpty();
    }

    private static Set<String> of(Optional<String> setting) {
        var hosts = new InternalHosts();
        hosts.hosts = setting;
        return hosts.names();
    }
}
