package org.carec.ecert.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest(name = "WAT-2 \"{0}\" is written to")
    @ValueSource(strings = {"a@b.example", " Importer.One+docs@mail.customs.example ", "o'neil@x-y.example"})
    void takes(String address) {
        assertThat(new MailAddress(address).value()).isEqualTo(address.strip());
    }

    @ParameterizedTest(name = "WAT-2 \"{0}\" is not written to")
    @ValueSource(
            strings = {
                "",
                "name",
                "name@host",
                "@b.example",
                "a@b.example,c@d.example",
                "a@b.example\r\nBcc: c@d.example",
                "a\u0000@b.example",
                "Name <a@b.example>",
                "\"a b\"@b.example",
                "a(comment)@b.example",
                "a..b@c.example",
                "a@[10.0.0.1]",
                "a@-b.example",
                "\u0430@b.example"
            })
    void refuses(String address) {
        assertThatThrownBy(() -> new MailAddress(address)).isInstanceOf(AddressMalformed.class);
    }

    @Test
    @DisplayName("WAT-4 an address never shows in a text that is made of it, and has bounds")
    void hides() {
        assertThat(new MailAddress("a@b.example")).asString().doesNotContain("b.example");
        assertThatThrownBy(() -> new MailAddress("a".repeat(65) + "@b.example")).isInstanceOf(AddressMalformed.class);
        assertThatThrownBy(() -> new MailAddress("a@" + "b.".repeat(130) + "example"))
                .isInstanceOf(AddressMalformed.class);
        assertThatThrownBy(() -> new MailAddress(null)).isInstanceOf(AddressMalformed.class);
    }
}
