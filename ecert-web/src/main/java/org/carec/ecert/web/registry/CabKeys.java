package org.carec.ecert.web.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.registry.KeyFilter;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.registry.RegisteredKey;
import org.carec.ecert.web.platform.Reader;

/** The keys of a body, those that were active once; the newest first. */
@Named("keys")
@RequestScoped
public class CabKeys {

    private static final int PAGE = 100;

    @Inject
    KeyRegister register;

    @Inject
    Reader reader;

    private List<Row> rows = List.of();

    /**
     * A key.
     *
     * @param fingerprint SHA-256 of its certificate, in groups of four
     * @param status key of texts, e.g. {@code active}
     * @param expires last day of its certificate
     * @param voidSince since when its signatures are void; empty unless revoked
     */
    public record Row(
            String id,
            String fingerprint,
            String algorithm,
            String status,
            String since,
            String activeFrom,
            String expires,
            String voidSince) {}

    void show(CabCode cab) {
        var all = new ArrayList<RegisteredKey>();
        List<RegisteredKey> page;
        var after = "";
        do {
            page = register.list(new KeyFilter(Optional.of(cab), after, PAGE));
            all.addAll(page);
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
        rows = all.stream()
                .sorted((a, b) ->
                        b.activeFrom().orElseThrow().compareTo(a.activeFrom().orElseThrow()))
                .map(this::row)
                .toList();
    }

    public List<Row> getRows() {
        return rows;
    }

    private Row row(RegisteredKey key) {
        return new Row(
                key.id(),
                key.id().replaceAll("(.{4})(?=.)", "$1 "),
                algorithm(key.certificate()),
                Shown.key(key.status()),
                day(key.since()),
                key.activeFrom().map(this::day).orElse(""),
                day(key.certificate().getNotAfter().toInstant()),
                key.invalidityDate().map(this::day).orElse(""));
    }

    private static String algorithm(X509Certificate certificate) {
        return certificate.getPublicKey().getAlgorithm().toUpperCase(Locale.ROOT);
    }

    private String day(Instant time) {
        return Shown.day(time, reader.getLanguage());
    }
}
