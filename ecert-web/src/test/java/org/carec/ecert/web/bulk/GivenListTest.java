package org.carec.ecert.web.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenListTest {

    private static final String NUMBER = "UZ0007-C26-0000000-L";
    private static final String LINK = "https://hub.example/d/" + NUMBER + "?t=E260FAKS7FW4G0KB#hEOh_-x";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", ",", ";", "\t", " ; ", ",\n\n", "\u2028"})
    @DisplayName("BULK-1 entries stand one a line or with comma, semicolon or tab between them, and keep their order")
    void taken_apart(String between) {
        assertThat(given(String.join(between, "a b", NUMBER, LINK, "d")).entries())
                .extracting(Entry::given)
                .containsExactly("a b", NUMBER, LINK, "d");
    }

    @Test
    @DisplayName("BULK-1 a number in another spelling, or in the link of its code, is told as given twice")
    void repeated() {
        assertThat(given(NUMBER + "\nx\n uz0007 c26 ooooooo l\n" + LINK + "\nX").entries())
                .extracting(Entry::firstPlace)
                .containsExactly(0, 0, 1, 1, 2);
    }

    @Test
    @DisplayName("BULK-1 the whole answer is linked, with the token that the code's link brought")
    void linked() {
        assertThat(given(NUMBER + "\n" + LINK + "\nx").entries())
                .extracting(Entry::path)
                .containsExactly("/d/" + NUMBER, "/d/" + NUMBER + "?t=E260FAKS7FW4G0KB", "");
    }

    @Test
    @DisplayName("BULK-1 quotes, marks and apostrophes that spreadsheets put around are taken off")
    void unwrapped() {
        assertThat(given("\uFEFF\"" + NUMBER + "\"\n'=1+1\n\u200B" + NUMBER + "\u00A0")
                        .entries())
                .extracting(Entry::given)
                .containsExactly(NUMBER, "=1+1", NUMBER);
    }

    @Test
    @DisplayName("BULK-3 two hundred entries are taken")
    void two_hundred() {
        assertThat(given(many(200)).entries()).hasSize(200);
    }

    @Test
    @DisplayName("BULK-3 two hundred and one are refused, with their count")
    void too_many() {
        var refused = catchThrowableOfType(ListRefused.class, () -> given(many(201)));
        assertThat(refused.textKey()).isEqualTo("numbers.many");
        assertThat(refused.count()).isEqualTo(201);
        assertThat(refused.status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t;,", "\"\" ''"})
    @DisplayName("BULK-3 a list of nothing is refused")
    void nothing(String text) {
        assertThat(catchThrowableOfType(ListRefused.class, () -> given(text)).textKey())
                .isEqualTo("numbers.missing");
    }

    @Test
    @DisplayName("BULK-2 the list can be given again as it was taken")
    void again() {
        var list = given("a;b,c\n" + LINK);
        assertThat(given(list.text())).isEqualTo(list);
    }

    private static GivenList given(String text) {
        return GivenList.of(List.of(text));
    }

    private static String many(int count) {
        return String.join("\n", Collections.nCopies(count, NUMBER));
    }
}
