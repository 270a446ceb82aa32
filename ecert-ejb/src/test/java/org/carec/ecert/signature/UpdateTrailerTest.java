package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the trailer of an update may say, beside one that stood before. */
class UpdateTrailerTest {

    @ParameterizedTest(name = "SIG-14 a trailer may say {1} after {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "'' | /ID [(a) (b)]",
                "/ID [(a) (b)] | ''",
                "/ID [(a) (b)] | /ID [(a) (b)]",
                "/ID [(a) (b)] | /ID [<61> (c)]",
                "/ID [(a)] | /ID [(a) (b)]",
                "/Info 9 0 R | /Info 9 0 R",
                "/Info << /Title (a) >> | /Info << /Title <61> >>",
                "/Foo 1 | ''"
            })
    void may_say(String was, String is) {
        assertThat(told(was, is)).isEmpty();
    }

    @ParameterizedTest(name = "SIG-14 a trailer may not say {1} after {0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/ID [(a) (b)] | /ID [(x) (b)] | /ID",
                "/ID [(a) (b)] | /ID [(b) (a)] | /ID",
                "/ID [(a) (b)] | /ID [(a)] | /ID",
                "/ID [(a) (b)] | /ID [(a) (b) (c)] | /ID",
                "/ID [(a) (b)] | /ID [(a) /b] | /ID",
                "/ID [(a) (b)] | /ID [] | /ID",
                "/ID [(a) (b)] | /ID (a) | /ID",
                "/ID [(a) (b)] | /ID 9 0 R | /ID",
                "'' | /ID [/a /b] | /ID",
                "/ID [] | /ID [(a) (b)] | /ID",
                "/ID (a) | /ID [(a) (b)] | /ID",
                "'' | /Info 9 0 R | /Info",
                "/Info 9 0 R | '' | /Info",
                "/Info 9 0 R | /Info 3 0 R | /Info",
                "/Info << /Title (a) >> | /Info << /Title (b) >> | /Info",
                "'' | /Foo 1 | /Foo",
                "/Foo 1 | /Foo 1 | /Foo",
                "'' | /AuthCode << >> | /AuthCode"
            })
    void may_not_say(String was, String is, String where) {
        assertThat(told(was, is)).isEqualTo("UPDATE_CHANGES_TRAILER (" + where + ")");
    }

    @ParameterizedTest(name = "SIG-14 a size of {0} after one of 10: {1}")
    @CsvSource({"9, UPDATE_CHANGES_TRAILER (/Size)", "10, ''", "11, ''", "99, ''"})
    void size_does_not_shrink(int size, String told) {
        assertThat(new JudgedUpdate().with(pdf -> pdf.size = size).told(LaterFile.EVIDENCE))
                .isEqualTo(told);
    }

    private static String told(String was, String is) {
        return new JudgedUpdate(pdf -> pdf.trailer = "/Root 1 0 R " + was)
                .with(pdf -> pdf.trailer = "/Root 1 0 R")
                .told(LaterFile.EVIDENCE, " " + is);
    }
}
