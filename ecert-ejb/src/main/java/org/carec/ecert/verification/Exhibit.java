package org.carec.ecert.verification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carec.ecert.exchange.RegisteredDocument;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.verification.Verdict.Tier;

/**
 * What was shown, as far as the hub can tell what it is.
 *
 * @param id the number it names, if it names one in good form
 * @param document the registered document it leads to
 * @param tier what its bearer may see
 * @param found what reading it has settled against it: nothing else is asked of the document then
 * @param inStead what reading it has to say in the place of a check, while all others are made
 */
record Exhibit(
        Asked asked,
        Optional<DocumentId> id,
        Optional<RegisteredDocument> document,
        Tier tier,
        List<Finding> found,
        List<Finding> inStead) {

    Exhibit {
        found = List.copyOf(found);
        inStead = List.copyOf(inStead);
    }

    /** Something that leads to no document. */
    static Exhibit unread(Asked asked, Optional<DocumentId> id, List<Finding> found) {
        return new Exhibit(asked, id, Optional.empty(), Tier.PUBLIC, found, List.of());
    }

    /** A document on record, with nothing against it so far. */
    static Exhibit of(Asked asked, RegisteredDocument document, Tier tier) {
        return new Exhibit(asked, Optional.of(document.id()), Optional.of(document), tier, List.of(), List.of());
    }

    /** The number it names, if no document has it. */
    Optional<DocumentId> unknown() {
        var isUnknown = found.stream().anyMatch(f -> f.code().equals(IdReading.UNKNOWN_IDENTIFIER));
        return id.filter(number -> isUnknown);
    }

    /** What is found beside it. */
    Exhibit and(Finding finding) {
        return new Exhibit(
                asked,
                id,
                document,
                tier,
                Stream.concat(found.stream(), Stream.of(finding)).toList(),
                inStead);
    }

    /** What is said in the place of the finding's check; where something stands against what was shown already, beside that. */
    Exhibit inStead(Finding finding) {
        return found.isEmpty() ? new Exhibit(asked, id, document, tier, found, List.of(finding)) : and(finding);
    }

    Exhibit with(Finding finding) {
        return new Exhibit(asked, id, document, tier, List.of(finding), inStead);
    }

    List<Finding> found(String check) {
        return found.stream().filter(f -> f.check().equals(check)).toList();
    }
}
