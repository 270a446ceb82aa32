package org.carec.ecert.api.exchange;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carec.ecert.exchange.IdempotencyKey;
import org.carec.ecert.exchange.Submission;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.signature.UnverifiedPdf;

/** The multipart form of a push: each part once, none beside them, each within its length. */
final class PushForm {

    private static final int METADATA = 256 * 1024;
    private static final int ID = 64;
    private static final Map<String, Integer> LONGEST =
            Map.of("metadata", METADATA, "pdf", UnverifiedPdf.LIMIT, "documentId", ID);

    private final Map<String, EntityPart> parts = new HashMap<>();

    PushForm(List<EntityPart> form) {
        for (EntityPart part : form) {
            if (!LONGEST.containsKey(part.getName())) {
                throw new FormRefused("The form has a part of another name.");
            }
            if (parts.put(part.getName(), part) != null) {
                throw new FormRefused("The form has the part " + part.getName() + " twice.");
            }
        }
        for (var name : Set.of("metadata", "pdf")) {
            if (!parts.containsKey(name)) {
                throw new FormRefused("The form has no part " + name + ".");
            }
        }
    }

    Submission submission(Optional<IdempotencyKey> key) {
        return new Submission(bytes("metadata"), bytes("pdf"), reserved(), key);
    }

    private Optional<DocumentId> reserved() {
        return Optional.ofNullable(parts.get("documentId"))
                .map(part -> new String(bytes("documentId"), StandardCharsets.UTF_8).strip())
                .filter(id -> !id.isEmpty())
                .map(DocumentId::new);
    }

    /** One byte more than may be, so that the reader notices: a whole part is never read beyond its limit. */
    private byte[] bytes(String name) {
        try (var content = parts.get(name).getContent()) {
            return content.readNBytes(LONGEST.get(name) + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
