package org.carec.ecert.notary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carec.ecert.platform.ReceiptNumber;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.verification.Verdict;

/** Writes statements of each kind in each language, unsigned, to be looked at: {@code run_test_class …StatementSamples FOLDER}. */
final class StatementSamples {

    private static final Map<String, Verdict> KINDS = Map.of(
            "valid", Answers.valid(),
            "accepted", Answers.accepted("PK", true),
            "refused", Answers.accepted("KG", false),
            "withdrawn", Answers.withdrawn(),
            "unknown", Answers.unknown(),
            "undetermined", Answers.undetermined());

    private StatementSamples() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var receipt = ReceiptNumber.of("0123456789ABCDEFGHJKMNPQ");
        for (var language : languages().toList()) {
            for (var kind : KINDS.entrySet()) {
                var told = new Told(
                        Answers.ID, kind.getValue(), Optional.of(receipt), "https://hub.example/d/" + Answers.ID);
                Files.write(
                        folder.resolve(language + "-" + kind.getKey() + ".pdf"),
                        new StatementPaper(told, language).pdf());
            }
        }
    }

    private static Stream<Locale> languages() {
        return Stream.concat(Sentences.LANGUAGES.stream(), Stream.of(Locale.forLanguageTag("ur")))
                .distinct();
    }
}
