package org.carec.ecert.web.verification;

import static java.util.Optional.empty;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carec.ecert.arrangement.ArrangementRegister;
import org.carec.ecert.arrangement.LaneFilter;
import org.carec.ecert.arrangement.RegisteredLane;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.platform.Sentences;

/** The countries some lane leads to: those whose acceptance can be asked about. Read at most once a minute. */
@ApplicationScoped
public class Destinations {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final int PAGE = 100;
    private static final EventLog LOG = EventLog.of(Destinations.class);

    @Inject
    ArrangementRegister arrangements;

    @Inject
    Clock clock;

    private volatile Known known = new Known(Set.of(), Instant.EPOCH, Map.of());

    /** A country, named in the reader's language. */
    public record Country(String code, String name) {}

    private record Known(Set<String> codes, Instant asOf, Map<Locale, List<Country>> named) {}

    List<Country> in(Locale language) {
        return known().named().getOrDefault(language, List.of());
    }

    private static List<Country> named(Set<String> codes, Locale language) {
        var order = Collator.getInstance(language);
        return codes.stream()
                .map(code -> new Country(code, name(code, language)))
                .sorted((a, b) -> order.compare(a.name(), b.name()))
                .toList();
    }

    static String name(String code, Locale language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
    }

    private Known known() {
        var now = clock.instant();
        if (known.asOf().plus(KEPT).isBefore(now)) {
            var codes = read();
            var named = Sentences.LANGUAGES.stream()
                    .collect(Collectors.toMap(Function.identity(), language -> named(codes, language)));
            known = new Known(codes, now, named);
        }
        return known;
    }

    /** Every destination there is a lane to; the last answer stands while the register does not answer. */
    private Set<String> read() {
        try {
            var codes = new TreeSet<String>();
            long after = 0;
            List<RegisteredLane> page;
            do {
                page = arrangements.lanes(new LaneFilter(empty(), empty(), empty(), empty(), after, PAGE));
                for (var lane : page) {
                    codes.add(lane.destination().value());
                    after = lane.id();
                }
            } while (page.size() == PAGE);
            return codes;
        } catch (EJBException away) {
            LOG.warn("web.destinations.waiting", "reason", away.getClass().getSimpleName());
            return known.codes();
        }
    }
}
