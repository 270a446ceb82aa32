package org.carec.ecert.journal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;

/** One call, one transaction around the journal, as a capability's service would make it. */
@Stateless
public class JournalInContainer {

    @Inject
    Journal journal;

    @PersistenceContext
    EntityManager entities;

    public void append(String subject) {
        journal.append(new JournalEvent("TESTED", subject, Map.of("code", "A")));
    }

    public void appendAndFail(String subject) {
        append(subject);
        throw new IllegalStateException("the change fails after its event was written");
    }

    public long count(String subject) {
        return entities.createQuery("select count(r) from JournalRow r where r.subject = :subject", Long.class)
                .setParameter("subject", subject)
                .getSingleResult();
    }

    public void execute(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
