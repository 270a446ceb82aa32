package org.carec.ecert.web.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.registry.CompetentAuthority;
import org.carec.ecert.registry.Foundation;

/** The countries that take part, and who answers for each. */
@ApplicationScoped
public class Countries {

    @Inject
    Foundation foundation;

    /** A country, named in the reader's language. */
    public record Country(String code, String name) {}

    List<Country> in(Locale language) {
        var order = Collator.getInstance(language);
        return foundation.countries().stream()
                .map(country -> country.code().value())
                .map(code -> new Country(code, name(code, language)))
                .sorted((a, b) -> order.compare(a.name(), b.name()))
                .toList();
    }

    Optional<CompetentAuthority> authority(CountryCode country) {
        return foundation.authorities().stream()
                .filter(authority -> authority.country().equals(country))
                .findFirst();
    }

    static String name(String code, Locale language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
    }
}
