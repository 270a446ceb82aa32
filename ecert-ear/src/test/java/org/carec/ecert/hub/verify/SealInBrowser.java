package org.carec.ecert.hub.verify;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The pages' own opener of seals, with the keys that the hub publishes. */
record SealInBrowser(Page page, URI hub) {

    private static final String OPEN =
            """
            async seals => {
              const { openSeal } = await import('/assets/seal.js');
              const { keys } = await (await fetch('/seal-keys.json')).json();
              return Promise.all(seals.map(seal => openSeal(seal, keys)));
            }""";

    SealInBrowser {
        page.navigate(hub.resolve("/verify").toString());
    }

    /** What each declares; null for one that does not open. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> open(List<String> seals) {
        return (List<Map<String, Object>>) page.evaluate(OPEN, seals);
    }

    Map<String, Object> open(String seal) {
        return open(List.of(seal)).get(0);
    }

    /** Whether seals open that are signed well and spelt in other ways, by what is odd about them. */
    @SuppressWarnings("unchecked")
    Map<String, Boolean> spellings() {
        return (Map<String, Boolean>) page.evaluate(script("spellings.js"));
    }

    private static String script(String name) {
        try (var file = SealInBrowser.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
