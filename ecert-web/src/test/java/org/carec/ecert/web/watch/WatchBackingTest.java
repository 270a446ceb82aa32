package org.carec.ecert.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.web.platform.Readers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WatchBackingTest {

    private final WatchBacking page = new WatchBacking();

    @BeforeEach
    void reader() {
        page.reader = Readers.reading("ru", "en");
    }

    @Test
    @DisplayName("WPAGE-3 a form in order is a request, in the language of the page")
    void in_order() {
        page.read(request(Map.of("id", "uz0007 c26 4k7m2qx 8", "importCountry", "pk", "email", " a@b.example ")));

        var request = page.request().orElseThrow();
        assertThat(request.watched()).asString().isEqualTo("UZ0007-C26-4K7M2QX-8/PK");
        assertThat(request.address().value()).isEqualTo("a@b.example");
        assertThat(request.language().toLanguageTag()).isEqualTo("ru");
        assertThat(page.isWrong()).isFalse();
    }

    @Test
    @DisplayName("WPAGE-3 what is wrong is marked, each for itself, and what was typed is still there")
    void wrong() {
        page.read(request(Map.of("id", "UZ0007-C26-4K7M2QX-9", "email", "a@b.example,c@d.example")));

        assertThat(page.request()).isEmpty();
        assertThat(page.isIdProblem()).isTrue();
        assertThat(page.isEmailProblem()).isTrue();
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.getId()).isEqualTo("UZ0007-C26-4K7M2QX-9");
        page.read(request(Map.of("id", "UZ0007-C26-4K7M2QX-8", "email", "a")));
        assertThat(page.request()).isEmpty();
        assertThat(page.isIdProblem()).isFalse();
        assertThat(page.isEmailProblem()).isTrue();
    }

    @Test
    @DisplayName("WPAGE-3 what is no country is none, and does not stand in the way")
    void no_country() {
        page.read(request(Map.of("id", "UZ0007-C26-4K7M2QX-8", "importCountry", "Mars", "email", "a@b.example")));

        assertThat(page.request().orElseThrow().watched().country()).isEqualTo(Optional.<CountryCode>empty());
    }

    @Test
    @DisplayName("WPAGE-1 a button leads where the link led, whatever stands in the link")
    void action() {
        page.read(request(Map.of("t", "a b&lang=en\"><script>")));

        assertThat(page.getAction()).isEqualTo("/watch/confirm?t=a+b%26lang%3Den%22%3E%3Cscript%3E&lang=ru");
    }

    @Test
    @DisplayName(
            "WPAGE-4 each thing the pages say has a title and a text in each language, and each language the same keys")
    void texts() {
        var english = ResourceBundle.getBundle("texts.watch", Sentences.LANGUAGES.get(0));
        for (var language : Sentences.LANGUAGES) {
            var texts = ResourceBundle.getBundle("texts.watch", language);
            assertThat(texts.getLocale()).isEqualTo(language);
            assertThat(texts.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
            assertThat(Arrays.stream(Say.values())
                            .filter(said -> said != Say.ASK)
                            .flatMap(said -> Stream.of(said.key() + ".title", said.key() + ".text")))
                    .allMatch(texts::containsKey);
            assertThat(Stream.of(Say.CONFIRM, Say.STOP).map(said -> said.key() + ".button"))
                    .allMatch(texts::containsKey);
        }
    }

    private static HttpServletRequest request(Map<String, String> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                WatchBackingTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getParameter" -> parameters.get(arguments[0]);
                    case "getServletPath" -> "/watch/confirm";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
