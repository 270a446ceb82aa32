package org.carec.ecert.web.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The countries some lane leads to: those whose acceptance can be asked about. Read at most once a minute. */
@ApplicationScoped
public class Destinations {

    private static final Duration KEPT = Duration.ofMinutes(1);

    @Inject
    Clock clock;

    private volatile Known known = new Known(Set.of(), Instant.EPOCH);

    /** A country, named in the reader's language. */
    public record Country(String code, String name) {}

    private record Known(Set<String> codes, Instant asOf) {}

    List<Country> in(Locale language) {
        var order = Collator.getInstance(language);
        return codes().stream()
                .map(code -> new Country(code, name(code, language)))
                .sorted((a, b) -> order.compare(a.name(), b.name()))
                .toList();
    }

    static String name(String code, Locale language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
    }

    private Set<String> codes() {
        var now = clock.instant();
        if (known.asOf().plus(KEPT).isBefore(now)) {
            known = new Known(read(), now);
        }
        return known.codes();
    }

    private Set<String> read() {
        return new TreeSet<>(Set.of("AZ", "KG", "PK", "TJ", "UZ"));
    }
}
