package org.carec.ecert.revocation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.signature.RevocationEvidence;

/** The lists in the database. */
class ListRows {

    @PersistenceContext
    EntityManager entities;

    @Inject
    KnownLists known;

    /** All of them, without their octets. */
    List<KeptList> all() {
        return entities.createQuery(
                        "SELECT NEW org.carec.ecert.revocation.KeptList("
                                + "l.ca, l.sha256, l.number, l.thisUpdate, l.nextUpdate, l.received)"
                                + " FROM ListRow l ORDER BY l.ca",
                        KeptList.class)
                .getResultList();
    }

    byte[] octets(KeptList list) {
        return entities.createQuery("SELECT l.octets FROM ListRow l WHERE l.ca = :ca", byte[].class)
                .setParameter("ca", list.ca())
                .getSingleResult();
    }

    /** All of them, as the verifier reads them. */
    RevocationEvidence evidence() {
        return all().stream()
                .map(list -> known.of(list, this::octets))
                .reduce(RevocationEvidence.NONE, RevocationEvidence::and);
    }

    /** Held until the transaction ends. */
    Optional<ListRow> held(String ca) {
        return Optional.ofNullable(entities.find(ListRow.class, ca, LockModeType.PESSIMISTIC_WRITE));
    }

    ListRow add(String ca) {
        var row = new ListRow(ca);
        entities.persist(row);
        return row;
    }
}
