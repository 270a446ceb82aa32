package org.carec.ecert.exchange;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.carec.ecert.platform.DocumentId;

/**
 * Documents as the public asks about them. Facts of issuance never change, the database refuses it: they are read once and remembered, and only the
 * history is asked for each time (EXC-15). Outside any transaction, so that nothing is remembered that may yet be rolled back.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class KnownDocuments {

    /** Octets, by estimate: see {@link #weight}. */
    private static final long MOST = 32L * 1024 * 1024;

    private final Cache<DocumentId, RegisteredDocument> facts = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((DocumentId id, RegisteredDocument document) -> weight(document))
            .build();

    @Inject
    Documents documents;

    Optional<RegisteredDocument> find(DocumentId id) {
        return Optional.ofNullable(facts.getIfPresent(id))
                .map(known -> known.withHistory(documents.history(id)))
                .or(() -> read(id));
    }

    Optional<RegisteredDocument> withFile(String sha256) {
        return documents.withFile(sha256).flatMap(this::find);
    }

    private Optional<RegisteredDocument> read(DocumentId id) {
        var document = documents.find(id).map(Document::snapshot);
        document.ifPresent(read -> facts.put(id, read));
        return document;
    }

    /** What was judged about it and the objects that hold it all are about as large as its metadata, and some kilobytes. */
    private static int weight(RegisteredDocument document) {
        return 8192 + 4 * document.metadata().length();
    }
}
