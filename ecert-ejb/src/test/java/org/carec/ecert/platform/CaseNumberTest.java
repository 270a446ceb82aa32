package org.carec.ecert.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

    private static final CaseNumber NUMBER = CaseNumber.of("4K7M2QX9ZK4T0B51");

    @Test
    @DisplayName("PLA-1 a case number is written in groups of four with a check character")
    void written() {
        assertThat(NUMBER.value()).matches("CASE-4K7M-2QX9-ZK4T-0B51-[0-9A-Z]");
        assertThat(new CaseNumber(NUMBER.value())).isEqualTo(NUMBER);
    }

    @Test
    @DisplayName("PLA-1 case, spaces, hyphens, O for 0 and I or L for 1 make no other number")
    void forgiving() {
        var typed = NUMBER.value().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(CaseNumber.find(typed)).hasValue(NUMBER);
        assertThat(CaseNumber.find(typed.replace("0b51", "obsi".replace("s", "5"))))
                .hasValue(NUMBER);
    }

    @Test
    @DisplayName("PLA-2 a wrong character at any place is noticed")
    void mistyped() {
        for (int i = "CASE-".length(); i < NUMBER.value().length(); i++) {
            var right = NUMBER.value().charAt(i);
            if (right != '-') {
                var wrong = NUMBER.value().substring(0, i)
                        + (right == '7' ? '8' : '7')
                        + NUMBER.value().substring(i + 1);
                assertThat(CaseNumber.find(wrong)).as(wrong).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "CASE", "UZ0007-C26-4K7M2QX-8", "CASE-4K7M-2QX9-ZK4T-0B51", "CASE-4K7M-2QX9-ZK4T-UUUU-0"})
    @DisplayName("PLA-1 what has not the form is no case number")
    void malformed(String typed) {
        assertThat(CaseNumber.find(typed)).isEmpty();
    }
}
