package org.carec.ecert.registry;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carec.ecert.access.Role;
import org.carec.ecert.journal.Journal;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.platform.HsCode;

/** The Harmonized System (WCO), edition HS2022, as a code list. */
@Stateless
@DenyAll
public class Nomenclature {

    /** The edition in force since 1 January 2022; scope and products are written in it. */
    public static final String EDITION = "HS2022";

    private static final int MOST = 100;

    @Inject
    HsCodes codes;

    @Inject
    Journal journal;

    /** Whether the list has this code, or, for national digits beyond six, its six-digit subheading. */
    @PermitAll
    public boolean knows(HsCode code) {
        return find(code.six()).isPresent();
    }

    /** The code's own title; national digits beyond six have none. */
    @PermitAll
    public Optional<HsTitle> find(HsCode code) {
        return codes.find(EDITION, code);
    }

    /** Titles by code; of national digits beyond six, the subheading's. What the list has not is left out. */
    @PermitAll
    public Map<HsCode, String> titles(Set<HsCode> wanted) {
        var sixes = wanted.stream().map(HsCode::six).collect(Collectors.toSet());
        var found = sixes.isEmpty()
                ? Map.<HsCode, String>of()
                : codes.all(EDITION, sixes).stream().collect(Collectors.toMap(HsTitle::code, HsTitle::title));
        return wanted.stream()
                .filter(code -> found.containsKey(code.six()))
                .collect(Collectors.toMap(Function.identity(), code -> found.get(code.six())));
    }

    /**
     * Codes that begin with these digits, in order.
     *
     * @param prefix any number of digits, none for all
     * @param after last code of the page before; empty for the first page
     * @param limit most rows to give, at most 100
     */
    @PermitAll
    public List<HsTitle> list(String prefix, String after, int limit) {
        return codes.under(EDITION, prefix.replaceAll("[^0-9]", ""), after, Math.max(1, Math.min(limit, MOST)));
    }

    /** Loads the chapters, headings and subheadings that come with the hub. */
    @RolesAllowed(Role.HUB_ADMIN)
    public int loadBasic() {
        try (var csv = Nomenclature.class.getResourceAsStream("/nomenclature/hs2022.csv");
                var reader = new InputStreamReader(csv, StandardCharsets.UTF_8)) {
            return load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The hub's own nomenclature cannot be read", e);
        }
    }

    /**
     * Loads the nomenclature from CSV (RFC 4180): the header {@code code,title}, then a row for each chapter, heading and subheading, 2, 4 or
     * 6 digits. Codes that are not in the file stay: a registered document may name them. The same file again changes nothing.
     *
     * @return how many codes were added or renamed
     * @throws NomenclatureRefused a row is not so; then nothing is taken
     */
    @RolesAllowed(Role.HUB_ADMIN)
    public int load(Reader csv) {
        var changes = codes.merge(EDITION, HsFile.read(csv));
        if (changes > 0) {
            journal.append(
                    new JournalEvent("NOMENCLATURE_LOADED", EDITION, Map.of("changes", String.valueOf(changes))));
        }
        return changes;
    }
}
