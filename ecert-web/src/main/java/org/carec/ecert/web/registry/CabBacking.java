package org.carec.ecert.web.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carec.ecert.platform.HsCode;
import org.carec.ecert.registry.AccreditationBody;
import org.carec.ecert.registry.Foundation;
import org.carec.ecert.registry.Nomenclature;
import org.carec.ecert.registry.Period;
import org.carec.ecert.registry.RegisteredAccreditation;
import org.carec.ecert.registry.RegisteredCab;
import org.carec.ecert.registry.ScopeEntry;
import org.carec.ecert.registry.Step;
import org.carec.ecert.web.platform.Reader;

/** One body of the register, in the reader's words. */
@Named("cab")
@RequestScoped
public class CabBacking {

    @Inject
    Foundation foundation;

    @Inject
    Nomenclature nomenclature;

    @Inject
    CabKeys keys;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    private RegisteredCab cab;
    private List<Accreditation> accreditations = List.of();

    /** What it was, and from which day; {@code status} is a key of texts. */
    public record Since(String status, String from) {}

    /**
     * A grant.
     *
     * @param body who granted it, by name
     * @param status key of texts; {@code over} when its period has ended or not begun
     */
    public record Accreditation(
            String number,
            String body,
            String standard,
            String from,
            String to,
            String status,
            List<Since> history,
            List<Scope> scope) {}

    /**
     * A row of a scope.
     *
     * @param type key of texts: {@code e_coc} or {@code e_tr}
     * @param title of the HS code, in English; empty where the nomenclature has none
     */
    public record Scope(String type, String hs, String title, List<String> standards, String from, String to) {}

    void show(RegisteredCab found) {
        cab = found;
        var bodies = foundation.accreditationBodies().stream()
                .collect(Collectors.toMap(AccreditationBody::code, AccreditationBody::name));
        var titles = nomenclature.titles(found.accreditations().stream()
                .flatMap(a -> a.scope().stream())
                .map(ScopeEntry::hs)
                .collect(Collectors.toSet()));
        accreditations = found.accreditations().stream()
                .filter(CabBacking::wasGranted)
                .map(a -> accreditation(a, bodies.getOrDefault(a.body(), a.body()), titles))
                .toList();
        keys.show(found.code());
    }

    /** What was only proposed is nobody's business yet. */
    private static boolean wasGranted(RegisteredAccreditation accreditation) {
        return accreditation.history().steps().stream()
                .anyMatch(step -> step.status() == RegisteredAccreditation.Status.GRANTED);
    }

    private Accreditation accreditation(RegisteredAccreditation granted, String body, Map<HsCode, String> titles) {
        return new Accreditation(
                granted.number(),
                body,
                granted.standard(),
                day(granted.period().from()),
                last(granted.period()),
                standing(granted),
                granted.history().steps().stream()
                        .filter(step -> step.status() != RegisteredAccreditation.Status.PROPOSED)
                        .map(this::since)
                        .toList(),
                granted.scope().stream()
                        .map(entry -> scope(entry, titles.getOrDefault(entry.hs(), "")))
                        .toList());
    }

    private String standing(RegisteredAccreditation granted) {
        var status = granted.history().on(today()).map(Shown::key).orElse("over");
        return status.equals("granted") && !granted.inForce(today()) ? "over" : status;
    }

    private Scope scope(ScopeEntry entry, String title) {
        return new Scope(
                Shown.key(entry.type()),
                entry.hs().value(),
                title,
                entry.standards(),
                day(entry.period().from()),
                last(entry.period()));
    }

    private Since since(Step<? extends Enum<?>> step) {
        return new Since(Shown.key(step.status()), day(step.effectiveFrom()));
    }

    public String getCode() {
        return cab.code().value();
    }

    public String getName() {
        return cab.name();
    }

    public String getNameLocal() {
        return cab.nameLocal();
    }

    /** As it was registered; may be empty. */
    public String getAddress() {
        return cab.address();
    }

    public String getCountry() {
        return Shown.country(cab.code().country(), reader.getLanguage());
    }

    /** What it is today (UTC): key of texts. */
    public String getStatus() {
        return Shown.status(cab, today());
    }

    /** Since when, or from when on. */
    public String getSince() {
        var steps = cab.history().steps();
        return Optional.of(steps.stream()
                        .filter(step -> !step.effectiveFrom().isAfter(today()))
                        .toList())
                .filter(begun -> !begun.isEmpty() && !getStatus().equals("coming"))
                .map(begun -> begun.get(begun.size() - 1))
                .or(() -> cab.history().last())
                .map(step -> day(step.effectiveFrom()))
                .orElse("");
    }

    /** What it was and when, from its first authorisation on. */
    public List<Since> getHistory() {
        return cab.history().steps().stream()
                .dropWhile(step -> step.status() != RegisteredCab.Status.AUTHORISED)
                .map(this::since)
                .toList();
    }

    public List<Accreditation> getAccreditations() {
        return accreditations;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private String day(LocalDate day) {
        return Shown.day(day, reader.getLanguage());
    }

    private String last(Period period) {
        return period.to().map(this::day).orElse("");
    }
}
