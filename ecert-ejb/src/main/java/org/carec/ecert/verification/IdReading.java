package org.carec.ecert.verification;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.MalformedDocumentId;
import org.carec.ecert.platform.WrongCheckCharacter;
import org.carec.ecert.seal.HubSeal;
import org.carec.ecert.verification.Question.TypedId;
import org.carec.ecert.verification.Verdict.Tier;

/** Reads a typed number, and the presenter's token that a QR code's link brings with it. */
class IdReading {

    static final String MALFORMED_ID = "MALFORMED_ID";
    static final String CHECK_CHARACTER = "CHECK_CHARACTER";
    static final String UNKNOWN_IDENTIFIER = "UNKNOWN_IDENTIFIER";
    static final String RESERVED_NOT_REGISTERED = "RESERVED_NOT_REGISTERED";
    static final String TOKEN_MISMATCH = "TOKEN_MISMATCH";

    /** What is said of a well-formed number that is no document's. */
    static final Set<String> MISSES = Set.of(UNKNOWN_IDENTIFIER, RESERVED_NOT_REGISTERED);

    private static final int LONGEST = 200;

    private final Archive archive;
    private final HubSeal seal;

    @Inject
    IdReading(Archive archive, HubSeal seal) {
        this.archive = archive;
        this.seal = seal;
    }

    Exhibit read(TypedId shown) {
        try {
            var typed = shown.typed() == null ? "" : shown.typed();
            return read(new DocumentId(typed.length() > LONGEST ? "" : typed), shown.token(), Asked.BY_ID);
        } catch (WrongCheckCharacter mistyped) {
            return refused(
                    Optional.empty(), CHECK_CHARACTER, Map.of("typed", mistyped.typed(), "part", mistyped.part()));
        } catch (MalformedDocumentId malformed) {
            return refused(Optional.empty(), MALFORMED_ID, Map.of());
        }
    }

    /** A wrong token shows nothing of the document: whoever holds it does not hold the document's own QR code. */
    Exhibit read(DocumentId id, Optional<String> token, Asked asked) {
        if (token.isPresent() && !seal.isToken(id, token.get())) {
            return refused(Optional.of(id), asked, TOKEN_MISMATCH, Map.of("id", id.value()));
        }
        var tier = token.isPresent() ? Tier.PRESENTER : Tier.PUBLIC;
        return archive.find(id)
                .map(document -> Exhibit.of(asked, document, tier))
                .orElseGet(() -> absent(id, asked));
    }

    private Exhibit absent(DocumentId id, Asked asked) {
        var code = archive.isReserved(id) ? RESERVED_NOT_REGISTERED : UNKNOWN_IDENTIFIER;
        return refused(Optional.of(id), asked, code, Map.of("id", id.value()));
    }

    private static Exhibit refused(Optional<DocumentId> id, String code, Map<String, String> evidence) {
        return refused(id, Asked.BY_ID, code, evidence);
    }

    private static Exhibit refused(Optional<DocumentId> id, Asked asked, String code, Map<String, String> evidence) {
        return Exhibit.unread(asked, id, List.of(Finding.fail(CheckName.IDENTIFIER, code, "", evidence)));
    }
}
