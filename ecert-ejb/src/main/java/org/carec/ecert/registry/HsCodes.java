package org.carec.ecert.registry;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carec.ecert.platform.HsCode;

/** The nomenclature in the database. */
class HsCodes {

    @PersistenceContext
    EntityManager entities;

    Optional<HsTitle> find(String edition, HsCode code) {
        return Optional.ofNullable(entities.find(HsRow.class, new HsRow.Key(edition, code.value())))
                .map(HsRow::snapshot);
    }

    List<HsTitle> all(String edition, Collection<HsCode> codes) {
        return entities.createQuery(
                        "SELECT h FROM HsRow h WHERE h.edition = :edition AND h.code IN :codes", HsRow.class)
                .setParameter("edition", edition)
                .setParameter("codes", codes.stream().map(HsCode::value).toList())
                .getResultStream()
                .map(HsRow::snapshot)
                .toList();
    }

    List<HsTitle> under(String edition, String prefix, String after, int limit) {
        return entities.createQuery(
                        "SELECT h FROM HsRow h WHERE h.edition = :edition AND h.code LIKE :prefix AND h.code > :after ORDER BY h.code",
                        HsRow.class)
                .setParameter("edition", edition)
                .setParameter("prefix", prefix + "%")
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(HsRow::snapshot)
                .toList();
    }

    /** Adds what is new and renames what is called otherwise now; gives the number of both. */
    int merge(String edition, List<HsTitle> titles) {
        var standing = entities.createQuery("SELECT h FROM HsRow h WHERE h.edition = :edition", HsRow.class)
                .setParameter("edition", edition)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.snapshot().code(), Function.identity()));
        int changes = 0;
        for (var title : titles) {
            var row = standing.get(title.code());
            if (row == null) {
                entities.persist(new HsRow(edition, title));
                changes++;
            } else if (row.rename(title.title())) {
                changes++;
            }
        }
        return changes;
    }
}
