package org.carec.ecert.signature;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** An update written octet by octet and judged by the white list alone: whether any signature holds is not asked. */
final class JudgedUpdate {

    private static final String NO_RANGE = "[0 1 3 1]";

    private final ForgedPdf forge = new ForgedPdf(Attack.SIGNER);
    private final Findings findings = new Findings();
    private Consumer<ForgedPdf> update = pdf -> {};
    private boolean several;

    /**
     * @param bend what is done to the file before
     */
    JudgedUpdate(Consumer<ForgedPdf> bend) {
        forge.edit(3, "/MediaBox", "/Contents 9 0 R /MediaBox").object(9, LaterFile.STREAM);
        bend.accept(forge);
    }

    JudgedUpdate() {
        this(pdf -> {});
    }

    /** Bends the text of the update. */
    JudgedUpdate with(Consumer<ForgedPdf> bend) {
        update = bend;
        return this;
    }

    /** Several signatures were agreed on. */
    JudgedUpdate agreed() {
        several = true;
        return this;
    }

    /** What is said of an update of these objects, each finding with its place; empty when it may follow a signature. */
    String told(Map<Integer, String> objects) {
        return told(objects, "");
    }

    String told(Map<Integer, String> objects, String trailer) {
        added(objects, trailer);
        return String.join("; ", words(findings));
    }

    /** The value of the field that these objects add. */
    Optional<PdfObject.Ref> added(Map<Integer, String> objects) {
        return added(objects, "");
    }

    private Optional<PdfObject.Ref> added(Map<Integer, String> objects, String trailer) {
        Map<Integer, String> texts = objects.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        object -> object.getValue().replace(ForgedPdf.RANGE, NO_RANGE),
                        (one, other) -> other,
                        TreeMap::new));
        byte[] file = forge.unsigned();
        update.accept(forge);
        PdfFile after = PdfFile.read(forge.update(file, texts, trailer), VerificationProfile.strict());
        PdfFile before = after.after(1);
        Update judged = new Update(before, after, References.in(before), several);
        return findings.ask(() -> new UpdateRules(judged, findings).require()).flatMap(value -> value);
    }

    static List<String> words(Findings findings) {
        return findings.all().stream()
                .map(finding -> finding.code() + " (" + finding.where() + ")")
                .toList();
    }
}
