package org.carec.ecert.exchange;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carec.ecert.platform.DocumentId;

/**
 * Documents as the public asks about them. Facts of issuance never change, the database refuses it: they are read once and remembered, and only the
 * history is asked for each time (EXC-15). To be asked outside a transaction, so that nothing is remembered that may yet be rolled back.
 */
@ApplicationScoped
class KnownDocuments {

    /** Characters of the texts remembered: some tens of megabytes with all that hangs on them. */
    private static final long MOST = 8L * 1024 * 1024;

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

    /** What is judged about a document is about as long as its metadata. */
    private static int weight(RegisteredDocument document) {
        return 4000 + 2 * document.metadata().length();
    }
}
