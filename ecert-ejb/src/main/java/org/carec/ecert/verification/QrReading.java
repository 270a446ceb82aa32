package org.carec.ecert.verification;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Problem;
import org.carec.ecert.seal.HubSeal;
import org.carec.ecert.seal.SealClaims;
import org.carec.ecert.verification.Question.QrContent;
import org.carec.ecert.verification.Question.TypedId;

/**
 * Reads a QR code's whole content: {@code {public URL}/d/{id}?t={token}#{seal}}. The seal says what was declared when the number was
 * reserved; it is held against the number beside it and against the document on record.
 */
class QrReading {

    static final String SEAL_FORGED = "SEAL_FORGED";
    static final String METADATA_MISMATCH = "METADATA_MISMATCH";

    private static final int LONGEST = 4_096;
    private static final Pattern CONTENT = Pattern.compile("[^?#]*/d/([^/?#]+)/?(?:\\?([^#]*))?(?:#(.*))?");
    private static final Pattern TOKEN = Pattern.compile("(?:^|&)t=([^&]*)");

    private final IdReading ids;
    private final HubSeal seal;

    @Inject
    QrReading(IdReading ids, HubSeal seal) {
        this.ids = ids;
        this.seal = seal;
    }

    /** Whether this is a link to a document rather than a bare number. */
    static boolean isLink(String content) {
        return content.length() <= LONGEST && CONTENT.matcher(content.strip()).matches();
    }

    /** The number in a link; what is no link is returned as it is. */
    static String numberIn(String content) {
        var parts = CONTENT.matcher(content);
        return content.length() <= LONGEST && parts.matches() ? parts.group(1) : content;
    }

    Exhibit read(QrContent shown) {
        var content = shown.content() == null ? "" : shown.content().strip();
        if (!isLink(content)) {
            return ids.read(new TypedId(content, Optional.empty()));
        }
        var parts = CONTENT.matcher(content);
        parts.matches();
        var link = new TypedId(parts.group(1), token(parts.group(2)));
        var fragment = Optional.ofNullable(parts.group(3)).filter(f -> !f.isBlank());
        return fragment.isEmpty() ? ids.read(link) : sealed(link, fragment.get());
    }

    private Exhibit sealed(TypedId link, String sealed) {
        DocumentId id;
        try {
            id = new DocumentId(link.typed());
        } catch (Problem malformed) {
            return ids.read(link);
        }
        var claims = seal.open(sealed).filter(c -> c.id().equals(id));
        return claims.isEmpty() ? forged(id) : held(ids.read(id, link.token(), Asked.BY_QR), claims.get());
    }

    private static Exhibit forged(DocumentId id) {
        var finding = Finding.fail(CheckName.IDENTIFIER, SEAL_FORGED, "", Map.of("id", id.value()));
        return Exhibit.unread(Asked.BY_QR, Optional.of(id), List.of(finding));
    }

    private static Exhibit held(Exhibit exhibit, SealClaims claims) {
        var other = exhibit.document().filter(d -> !d.metadataSha256().startsWith(claims.metadataDigest()));
        return other.isEmpty()
                ? exhibit
                : exhibit.with(Finding.fail(CheckName.INTEGRITY, METADATA_MISMATCH, "", Map.of()));
    }

    private static Optional<String> token(String query) {
        var token = TOKEN.matcher(query == null ? "" : query);
        return token.find() ? Optional.of(token.group(1)) : Optional.empty();
    }
}
