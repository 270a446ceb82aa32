package org.carec.ecert.web.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carec.ecert.seal.HubSeal;
import org.carec.ecert.web.platform.Assets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The offline bundles of the day (UTC), one a language: the same bytes at every node of the hub, so that their digest can be compared. */
@ApplicationScoped
public class OfflineBundles {

    @Inject
    Assets assets;

    @Inject
    HubSeal seal;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "ecert.public.url", defaultValue = "http://localhost:8080")
    String publicUrl;

    private final Map<Locale, OfflineBundle> kept = new ConcurrentHashMap<>();

    /** Today's. */
    OfflineBundle in(Locale language) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return kept.compute(
                language, (l, bundle) -> bundle != null && bundle.made().equals(today) ? bundle : make(l, today));
    }

    private OfflineBundle make(Locale language, LocalDate today) {
        var page = new OfflinePage(assets, language);
        return OfflineBundle.of(
                language.toLanguageTag(), today, page.write(publicUrl.replaceAll("/+$", ""), today, seal.published()));
    }
}
