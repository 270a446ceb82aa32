package org.carec.ecert.registry;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.HsCode;

/**
 * CABs as the hub knew them at a moment (REG-7): rows from the history that MariaDB keeps of system-versioned tables, steps by when they
 * were recorded. The moment is handed over as seconds since 1970, so that no session's time zone can shift it.
 */
class CabsAsKnown {

    private static final String THEN = " FOR SYSTEM_TIME AS OF FROM_UNIXTIME(?2) ";

    @PersistenceContext
    EntityManager entities;

    Optional<RegisteredCab> find(CabCode code, Instant known) {
        var sql = "SELECT name, name_local, address FROM cab" + THEN + "WHERE code = ?1";
        return rows(sql, code.value(), known).findFirst().map(row -> {
            var steps = entities.find(Cab.class, code.value()).snapshot().history();
            return new RegisteredCab(
                    code,
                    text(row[0]),
                    text(row[1]),
                    text(row[2]),
                    steps.asKnownAt(known),
                    accreditations(code, known));
        });
    }

    private List<RegisteredAccreditation> accreditations(CabCode cab, Instant known) {
        var sql = "SELECT id, number, body, standard, valid_from, valid_to FROM accreditation" + THEN
                + "WHERE cab = ?1 ORDER BY id";
        return rows(sql, cab.value(), known)
                .map(row -> {
                    var steps = entities.find(Accreditation.class, ((Number) row[0]).longValue())
                            .snapshot()
                            .history();
                    return new RegisteredAccreditation(
                            text(row[1]),
                            text(row[2]),
                            text(row[3]),
                            period(row[4], row[5]),
                            steps.asKnownAt(known),
                            scope(row[0], known));
                })
                .toList();
    }

    private List<ScopeEntry> scope(Object accreditation, Instant known) {
        var sql = "SELECT id, type, nomenclature, hs, valid_from, valid_to FROM scope_entry" + THEN
                + "WHERE accreditation = ?1 ORDER BY id";
        return rows(sql, accreditation, known)
                .map(row -> new ScopeEntry(
                        DocumentType.valueOf(text(row[1])),
                        text(row[2]),
                        new HsCode(text(row[3])),
                        standards(row[0], known),
                        period(row[4], row[5])))
                .toList();
    }

    private List<String> standards(Object scopeEntry, Instant known) {
        var sql = "SELECT standard, scope_entry FROM scope_standard" + THEN + "WHERE scope_entry = ?1 ORDER BY 1";
        return rows(sql, scopeEntry, known).map(row -> text(row[0])).toList();
    }

    private Stream<Object[]> rows(String sql, Object key, Instant known) {
        var seconds = BigDecimal.valueOf(known.getEpochSecond()).add(BigDecimal.valueOf(known.getNano(), 9));
        var query = entities.createNativeQuery(sql).setParameter(1, key).setParameter(2, seconds);
        return ((List<?>) query.getResultList()).stream().map(Object[].class::cast);
    }

    private static Period period(Object from, Object to) {
        return new Period(
                ((Date) from).toLocalDate(), Optional.ofNullable((Date) to).map(Date::toLocalDate));
    }

    private static String text(Object column) {
        return (String) column;
    }
}
