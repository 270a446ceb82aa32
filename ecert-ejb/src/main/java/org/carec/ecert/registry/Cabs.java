package org.carec.ecert.registry;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;

/** CABs in the database, and what they hang on. */
class Cabs {

    @PersistenceContext
    EntityManager entities;

    Optional<Cab> find(CabCode code) {
        return Optional.ofNullable(entities.find(Cab.class, code.value()));
    }

    /** For a change: whoever else wants to change it waits. */
    Cab lock(CabCode code) {
        var cab = entities.find(Cab.class, code.value(), LockModeType.PESSIMISTIC_WRITE);
        return Optional.ofNullable(cab).orElseThrow(() -> new NotEntered("CAB " + code));
    }

    List<Cab> list(CabFilter filter) {
        var search = new CabSearch(filter);
        var query = entities.createQuery(search.text(), Cab.class).setMaxResults(filter.limit());
        search.values().forEach(query::setParameter);
        return query.setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "c.events")
                .setHint("eclipselink.batch", "c.accreditations.events")
                .setHint("eclipselink.batch", "c.accreditations.scope.standards")
                .getResultList();
    }

    /** Few: the countries that take part. */
    List<CountryRow> countries() {
        return entities.createQuery("SELECT c FROM CountryRow c ORDER BY c.code", CountryRow.class)
                .getResultList();
    }

    List<CompetentAuthorityRow> authorities() {
        return entities.createQuery(
                        "SELECT a FROM CompetentAuthorityRow a ORDER BY a.country", CompetentAuthorityRow.class)
                .getResultList();
    }

    List<AccreditationBodyRow> bodies() {
        return entities.createQuery("SELECT b FROM AccreditationBodyRow b ORDER BY b.code", AccreditationBodyRow.class)
                .getResultList();
    }

    boolean hasCountry(CountryCode code) {
        return entities.find(CountryRow.class, code.value()) != null;
    }

    boolean hasAuthority(CountryCode country) {
        return entities.find(CompetentAuthorityRow.class, country.value()) != null;
    }

    boolean hasBody(String code) {
        return entities.find(AccreditationBodyRow.class, code) != null;
    }

    Optional<Accreditation> findAccreditation(String body, String number) {
        return entities.createQuery(
                        "SELECT a FROM Accreditation a WHERE a.body = :body AND a.number = :number",
                        Accreditation.class)
                .setParameter("body", body)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Writes it now, so that a refusal of the database is told where it happened. */
    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    /** Writes the changes made so far now, for the same reason. */
    void flush() {
        entities.flush();
    }
}
