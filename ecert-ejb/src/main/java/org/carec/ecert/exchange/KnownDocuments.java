package org.carec.ecert.exchange;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.carec.ecert.platform.DocumentId;

/**
 * Documents as the public asks about them. Facts of issuance never change and a history is only added to, the database refuses all else: what was read
 * once is remembered, and each time the hub only counts what has happened since (EXC-15). Outside any transaction, so that nothing is remembered
 * that may yet be rolled back.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class KnownDocuments {

    /** Octets, by estimate: see {@link #weight}. */
    private static final long MOST = 32L * 1024 * 1024;

    private final Cache<DocumentId, RegisteredDocument> read = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((DocumentId id, RegisteredDocument document) -> weight(document))
            .build();

    @Inject
    Documents documents;

    Optional<RegisteredDocument> find(DocumentId id) {
        return Optional.ofNullable(read.getIfPresent(id)).map(this::asItStands).or(() -> read(id));
    }

    Optional<RegisteredDocument> withFile(String sha256) {
        return documents.withFile(sha256).flatMap(this::find);
    }

    private RegisteredDocument asItStands(RegisteredDocument known) {
        if (documents.events(known.id()) == known.history().size()) {
            return known;
        }
        return remember(known.withHistory(documents.history(known.id())));
    }

    private Optional<RegisteredDocument> read(DocumentId id) {
        return documents.find(id).map(Document::snapshot).map(this::remember);
    }

    private RegisteredDocument remember(RegisteredDocument document) {
        read.put(document.id(), document);
        return document;
    }

    /** What was judged about it and the objects that hold it all are about as large as its metadata, and some kilobytes; an event is half of one. */
    private static int weight(RegisteredDocument document) {
        return 8192
                + 4 * document.metadata().length()
                + 512 * document.history().size();
    }
}
