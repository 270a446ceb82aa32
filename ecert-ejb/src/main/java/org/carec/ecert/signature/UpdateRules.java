package org.carec.ecert.signature;

import java.util.Optional;
import java.util.Set;

/**
 * The white list for one revision after the signature (profile, section D): it adds what is needed to prove the signature later, a document
 * security store or a document time-stamp, and nothing else; or, where it was agreed on, a further signature. Every object it writes and every octet must be explained.
 */
final class UpdateRules {

    private static final Set<String> CATALOG = Set.of("DSS", "AcroForm", "Extensions");

    private final Update update;
    private final Findings findings;

    UpdateRules(Update update, Findings findings) {
        this.update = update;
        this.findings = findings;
    }

    /** The document time-stamp or further signature the revision adds, if it does. */
    Optional<PdfObject.Ref> require() {
        PdfObject.Dict was = SignatureFields.catalog(update.before());
        PdfObject.Dict is = SignatureFields.catalog(update.after());
        findings.check(() -> new UpdateTrailer(update).require());
        findings.check(() -> requireCatalog(was, is));
        Optional<PdfObject.Ref> added =
                findings.ask(() -> new FormUpdate(update).require(was, is)).orElse(Optional.empty());
        boolean evidence = findings.ask(() -> new StoreUpdate(update).require()).orElse(true);
        findings.check(() -> new UpdateEntries(update).require());
        findings.check(() -> new UpdateOctets(update.after()).require());
        if (findings.isEmpty() && added.isEmpty() && !evidence) {
            throw Refusal.at(UpdateFault.UPDATE_ADDS_NOTHING, update.revision().begin());
        }
        return added;
    }

    private void requireCatalog(PdfObject.Dict was, PdfObject.Dict is) {
        if (update.after().trailer().find("Root").orElseThrow() instanceof PdfObject.Ref root
                && update.rewrites(root)) {
            update.claim(root, Update.Role.CATALOG);
        }
        if (!update.same().of(was, is, CATALOG)) {
            throw new Refusal(UpdateFault.UPDATE_CHANGES_CATALOG, "/Root");
        }
        requireExtensions(
                new Update.Holder(was, "Extensions", update.root()),
                new Update.Holder(is, "Extensions", update.root()));
    }

    /** Names of extensions to PDF that the file uses (ISO 32000-1, clause 7.12): versions only, and none may go. */
    private void requireExtensions(Update.Holder was, Update.Holder is) {
        boolean fine = update.change(was, is, Update.Role.EXTENSIONS)
                .map(change -> change.is() instanceof PdfObject.Null
                        ? change.was() instanceof PdfObject.Null
                        : isGrown(change.was(), change.is()))
                .orElse(false);
        if (!fine) {
            throw new Refusal(UpdateFault.UPDATE_CHANGES_CATALOG, "/Extensions");
        }
    }

    private boolean isGrown(PdfObject was, PdfObject is) {
        return is instanceof PdfObject.Dict now
                && now.entries().entrySet().stream()
                        .allMatch(entry -> entry.getKey().equals("Type")
                                ? now.names("Type", "Extensions")
                                : isVersion(entry.getValue()))
                && (was instanceof PdfObject.Null
                        || (was instanceof PdfObject.Dict old
                                && now.entries()
                                        .keySet()
                                        .containsAll(old.entries().keySet())));
    }

    private static boolean isVersion(PdfObject extension) {
        return extension instanceof PdfObject.Dict dict
                && dict.entries().entrySet().stream().allMatch(entry -> switch (entry.getKey()) {
                    case "Type", "BaseVersion" -> entry.getValue() instanceof PdfObject.Name;
                    case "ExtensionLevel" -> entry.getValue() instanceof PdfObject.Int;
                    default -> false;
                });
    }
}
