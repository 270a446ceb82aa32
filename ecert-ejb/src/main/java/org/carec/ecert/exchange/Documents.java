package org.carec.ecert.exchange;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.DocumentType;

/** Registered documents, their files and their status events. */
class Documents {

    @PersistenceContext
    EntityManager entities;

    Optional<Document> find(DocumentId id) {
        return Optional.ofNullable(entities.find(Document.class, id.value()));
    }

    /** The document, held until the transaction ends: nobody else changes its status meanwhile. */
    Optional<Document> lock(DocumentId id) {
        return Optional.ofNullable(entities.find(Document.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** What has happened to it since, oldest first. */
    List<StatusEvent> history(DocumentId id) {
        return entities.createNamedQuery(StatusRow.OF_DOCUMENT, StatusRow.class)
                .setParameter("document", id.value())
                .getResultStream()
                .map(StatusRow::snapshot)
                .toList();
    }

    /** How much has happened to it since. */
    int events(DocumentId id) {
        return entities.createNamedQuery(StatusRow.NUMBER_OF_DOCUMENT, Long.class)
                .setParameter("document", id.value())
                .getSingleResult()
                .intValue();
    }

    /** The document with exactly this file. */
    Optional<DocumentId> withFile(String sha256) {
        return entities.createQuery("select d.id from Document d where d.pdfSha256 = :sha256", String.class)
                .setParameter("sha256", sha256)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(DocumentId::new);
    }

    Optional<Document> withNumber(CabCode cab, DocumentType type, String number) {
        return first(entities.createQuery(
                        "select d from Document d where d.cab = :cab and d.type = :type and d.number = :number",
                        Document.class)
                .setParameter("cab", cab)
                .setParameter("type", type)
                .setParameter("number", number));
    }

    boolean hasSignature(String signatureValueSha256) {
        return entities.createQuery(
                                "select count(d) from Document d where d.signatureValueSha256 = :sha256", Long.class)
                        .setParameter("sha256", signatureValueSha256)
                        .getSingleResult()
                > 0;
    }

    List<Document> of(CabCode cab, DocumentFilter filter) {
        return entities.createQuery(
                        "select d from Document d where d.cab = :cab and d.id > :after order by d.id", Document.class)
                .setParameter("cab", cab)
                .setParameter("after", filter.after())
                .setMaxResults(filter.limit())
                .getResultList();
    }

    /** Writes the document, then its file: the file's rows refer to it. */
    void add(Document document, byte[] file) {
        entities.persist(document);
        entities.flush();
        for (int part = 0; part * FilePart.LENGTH < file.length; part++) {
            int from = part * FilePart.LENGTH;
            var bytes = Arrays.copyOfRange(file, from, Math.min(file.length, from + FilePart.LENGTH));
            entities.persist(new FilePart(document.id().value(), part, bytes));
        }
        entities.flush();
    }

    byte[] file(DocumentId id) {
        var file = new ByteArrayOutputStream();
        entities.createQuery(
                        "select p.bytes from FilePart p where p.place.document = :document order by p.place.part",
                        byte[].class)
                .setParameter("document", id.value())
                .getResultList()
                .forEach(file::writeBytes);
        return file.toByteArray();
    }

    void add(StatusRow event) {
        entities.persist(event);
        entities.flush();
    }

    Optional<AnnulmentProposal> proposal(DocumentId id) {
        return Optional.ofNullable(entities.find(AnnulmentProposal.class, id.value()));
    }

    /** The annulment that still waits for the other side's word. */
    Optional<ProposedAnnulment> openProposal(Document document) {
        return proposal(document.id()).filter(p -> !document.isAnnulled()).map(AnnulmentProposal::snapshot);
    }

    void add(AnnulmentProposal proposal) {
        entities.persist(proposal);
        entities.flush();
    }

    void refresh(Document document) {
        entities.refresh(document);
    }

    private static Optional<Document> first(TypedQuery<Document> query) {
        return query.setMaxResults(1).getResultStream().findFirst();
    }
}
