package org.carec.ecert.arrangement;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.registry.NotEntered;

/** Arrangements and their lanes in the database. */
class Lanes {

    private static final String ENACTED_ONCE =
            "EXISTS (SELECT e FROM ArrangementEvent e WHERE e.arrangement = l.arrangement AND e.stage = :enacted)";

    @PersistenceContext
    EntityManager entities;

    Optional<Arrangement> find(String code) {
        return Optional.ofNullable(entities.find(Arrangement.class, code));
    }

    /** Those that were enacted once, by code. */
    List<Arrangement> enactedOnce() {
        return entities.createQuery(
                        "SELECT a FROM Arrangement a WHERE EXISTS (SELECT e FROM ArrangementEvent e WHERE e.arrangement = a"
                                + " AND e.stage = :enacted) ORDER BY a.code",
                        Arrangement.class)
                .setParameter("enacted", Stage.ENACTED)
                .getResultList();
    }

    /** For a change: whoever else wants to change it waits. */
    Arrangement lock(String code) {
        return Optional.ofNullable(entities.find(Arrangement.class, code, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotEntered("arrangement " + code));
    }

    List<RegisteredLane> between(CountryCode exporter, CountryCode destination) {
        return entities.createQuery(
                        "SELECT l FROM Lane l WHERE l.exporter = :exporter AND l.destination = :destination ORDER BY l.id",
                        Lane.class)
                .setParameter("exporter", exporter)
                .setParameter("destination", destination)
                .getResultStream()
                .map(Lane::snapshot)
                .toList();
    }

    List<RegisteredLane> page(LaneFilter filter) {
        var wanted = new LinkedHashMap<String, Object>();
        filter.exporter().ifPresent(code -> wanted.put("l.exporter = :exporter", code));
        filter.destination().ifPresent(code -> wanted.put("l.destination = :destination", code));
        filter.type().ifPresent(type -> wanted.put("l.type = :type", type));
        filter.hs().ifPresent(hs -> wanted.put("l.hs IN :prefixes", hs.prefixes()));
        wanted.put(ENACTED_ONCE, Stage.ENACTED);
        wanted.put("l.id > :after", filter.after());
        var sql = "SELECT l FROM Lane l WHERE " + String.join(" AND ", wanted.keySet()) + " ORDER BY l.id";
        var query = entities.createQuery(sql, Lane.class).setMaxResults(filter.limit());
        wanted.forEach((term, value) -> query.setParameter(parameter(term), value));
        return query.getResultStream().map(Lane::snapshot).toList();
    }

    private static String parameter(String term) {
        return term.replaceFirst("(?s).*:(\\w+).*", "$1");
    }

    /** Writes it now, so that a refusal of the database is told where it happened. */
    void add(Arrangement arrangement, List<NewLane> lanes) {
        entities.persist(arrangement);
        entities.flush(); // a lane refers to two members, which are written last
        lanes.forEach(lane -> entities.persist(new Lane(arrangement, lane)));
        entities.flush();
    }

    void flush() {
        entities.flush();
    }
}
