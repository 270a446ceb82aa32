package org.carec.ecert.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HsCodeTest {

    @Test
    @DisplayName("PLA-1 an HS code is read with or without dots and spaces")
    void reads_dots() {
        assertThat(new HsCode("8516.60 10")).isEqualTo(new HsCode("85166010"));
        assertThat(new HsCode("8516.60.10").six()).isEqualTo(new HsCode("851660"));
    }

    @Test
    @DisplayName("PLA-1 a prefix covers its own codes and no others")
    void covers_its_own() {
        assertThat(new HsCode("0813").covers(new HsCode("081310"))).isTrue();
        assertThat(new HsCode("0813").covers(new HsCode("0813"))).isTrue();
        assertThat(new HsCode("081310").covers(new HsCode("0813"))).isFalse();
        assertThat(new HsCode("0813").covers(new HsCode("0814"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "851", "85166", "85166010101", "85AB", "-8"})
    @DisplayName("PLA-1 what has not 2, 4, 6, 8 or 10 digits is no HS code")
    void refuses_other_forms(String typed) {
        assertThatThrownBy(() -> new HsCode(typed)).isInstanceOf(MalformedIdentifier.class);
    }
}
