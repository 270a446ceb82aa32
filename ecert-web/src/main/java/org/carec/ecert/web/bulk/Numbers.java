package org.carec.ecert.web.bulk;

import java.util.Optional;
import java.util.regex.Pattern;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Problem;
import org.carec.ecert.platform.WrongCheckCharacter;

/** What people give for a document's number: the number in any of its spellings, or the link of its QR code. */
final class Numbers {

    private static final Pattern LINK = Pattern.compile("[^?#]*/d/([^/?#]+)/?(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern TOKEN = Pattern.compile("(?:^|&)t=([0-9A-Za-z]{1,64})(?:&|$)");

    /** Characters of a number without its hyphens. */
    private static final int SHORTEST = 17;

    private Numbers() {}

    /** The number in its one spelling; empty when it is none. */
    static Optional<DocumentId> read(String given) {
        try {
            return Optional.of(new DocumentId(bare(given)));
        } catch (Problem none) {
            return Optional.empty();
        }
    }

    /** Whether it is a number, or one that was mistyped. */
    static boolean resembles(String given) {
        if (given.length() < SHORTEST) {
            return false;
        }
        try {
            return !new DocumentId(bare(given)).value().isEmpty();
        } catch (WrongCheckCharacter mistyped) {
            return true;
        } catch (Problem none) {
            return false;
        }
    }

    /** The presenter's token of a link. */
    static Optional<String> token(String given) {
        var link = LINK.matcher(given);
        if (!link.matches() || link.group(2) == null) {
            return Optional.empty();
        }
        var token = TOKEN.matcher(link.group(2));
        return token.find() ? Optional.of(token.group(1)) : Optional.empty();
    }

    private static String bare(String given) {
        var link = LINK.matcher(given);
        return link.matches() ? link.group(1) : given;
    }
}
