package org.carec.ecert.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest(name = "RVL-4 {0} is not gone to")
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.19.1.1",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:a00:1::",
                "2001:db8::1"
            })
    void keeps_out_of_its_own_network(String address) throws IOException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> new PublicAddresses(Set.of()).require(address)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest(name = "RVL-4 {0} is gone to")
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.20.0.1",
                "2001:4860::8"
            })
    void goes_to_others(String address) throws IOException {
        assertThat(new PublicAddresses(Set.of()).require(address)).isEqualTo(InetAddress.getByName(address));
    }

    @Test
    @DisplayName("RVL-4 a host that a setting names is gone to wherever it is, and no other")
    void goes_to_named_hosts() throws IOException {
        var addresses = new PublicAddresses(Set.of("localhost"));
        assertThat(addresses.require("localhost").isLoopbackAddress()).isTrue();
        assertThatThrownBy(() -> addresses.require("127.0.0.1")).hasMessage("Its host has no public address");
    }
}
