package org.carec.ecert.registry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.HsCode;

/** One call, one transaction on the registers, below the doors that ask for roles. */
@Stateless
public class RegistryInContainer {

    static final LocalDate BEGIN = LocalDate.parse("2025-01-01");
    static final String STANDARD = "IEC 60335-1:2020";

    @Inject
    Cabs cabs;

    @Inject
    CabChanges changes;

    @Inject
    CabsAsKnown past;

    @Inject
    CabRegister register;

    @PersistenceContext
    EntityManager entities;

    /** A CAB of a country of its own, authorised and accredited for HS 8516. */
    public void found(CabCode cab) {
        var country = new CountryCode(cab.country().value());
        if (!cabs.hasCountry(country)) {
            cabs.add(new CountryRow(new Country(country, "Country")));
            cabs.add(new AccreditationBodyRow(new AccreditationBody("B" + country, country, "Body")));
            execute("INSERT IGNORE INTO hs_code (edition, code, title) VALUES ('HS2022', '8516', 'x')");
        }
        changes.apply(new NewCab(cab, "Before", "Avval", "Address"), BEGIN, "anna");
        become(cab, RegisteredCab.Status.CONNECTION_TEST, BEGIN, "anna");
        become(cab, RegisteredCab.Status.AUTHORISED, BEGIN, "boris");
        changes.propose(accreditation(cab), "anna");
        changes.become(
                cabs.findAccreditation("B" + country, "N-" + cab).orElseThrow(),
                new Change<>(RegisteredAccreditation.Status.GRANTED, BEGIN, "granted"),
                "boris");
    }

    public void become(CabCode cab, RegisteredCab.Status status, LocalDate from, String actor) {
        changes.become(cab, new Change<>(status, from, "because"), actor);
    }

    public List<String> judge(CabCode cab, LocalDate day) {
        return register.judge(question(cab, day)).stream().map(f -> f.code()).toList();
    }

    public List<String> judgeAsKnownAt(CabCode cab, LocalDate day, Instant known) {
        return register.judgeAsKnownAt(question(cab, day), known).stream()
                .map(f -> f.code())
                .toList();
    }

    public Optional<String> nameAsKnownAt(CabCode cab, Instant known) {
        return past.find(cab, known).map(RegisteredCab::name);
    }

    public List<String> list(CabFilter filter) {
        return register.list(filter).stream().map(cab -> cab.code().value()).toList();
    }

    public int execute(String sql) {
        return entities.createNativeQuery(sql).executeUpdate();
    }

    private static NewAccreditation accreditation(CabCode cab) {
        var period = new Period(BEGIN, Optional.empty());
        var entry =
                new ScopeEntry(DocumentType.E_COC, Nomenclature.EDITION, new HsCode("8516"), List.of(STANDARD), period);
        return new NewAccreditation(cab, "N-" + cab, "B" + cab.country(), "ISO/IEC 17065", period, List.of(entry));
    }

    private static ScopeQuestion question(CabCode cab, LocalDate day) {
        return new ScopeQuestion(cab, DocumentType.E_COC, List.of(new HsCode("851660")), List.of(STANDARD), day);
    }
}
