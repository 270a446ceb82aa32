package org.carec.ecert.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest(name = "RVL-4 \"{0}\" is no address of a list")
    @ValueSource(
            strings = {
                "",
                "ca.example/list.crl",
                "file:///etc/passwd",
                "ftp://ca.example/l",
                "ldap://ca.example/cn=x",
                "http://user:secret@ca.example/l",
                "http:///l",
                "http://ca.example/l#x",
                "jar:http://ca.example/l!/x",
                "http://ca.example/a b",
                "http://ca.example/l\r\nX: y",
                "http://ca.example/\u0441"
            })
    void refuses(String address) {
        assertThatThrownBy(() -> new WebAddress(address)).isInstanceOf(AddressRefused.class);
    }

    @Test
    @DisplayName("RVL-4 an address says host, port and what is asked for")
    void reads() {
        var plain = new WebAddress("http://CA.example");
        assertThat(plain.host()).isEqualTo("ca.example");
        assertThat(plain.port()).isEqualTo(80);
        assertThat(plain.target()).isEqualTo("/");
        var secure = new WebAddress("https://ca.example:8443/l.crl?a=b%20c");
        assertThat(secure.isSecure()).isTrue();
        assertThat(secure.port()).isEqualTo(8443);
        assertThat(secure.target()).isEqualTo("/l.crl?a=b%20c");
        assertThat(new WebAddress("https://ca.example/").port()).isEqualTo(443);
    }
}
