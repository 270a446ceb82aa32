package org.carec.ecert.api.verification;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.signature.UnverifiedPdf;
import org.carec.ecert.verification.Question;
import org.carec.ecert.verification.Question.File;

/** The multipart form of a question about a file. */
final class QuestionForm {

    private static final int LONGEST = 64;
    private static final List<String> NAMES = List.of("file", "importCountry", "at");

    private final Map<String, EntityPart> parts = new HashMap<>();

    QuestionForm(List<EntityPart> form) {
        for (var part : form) {
            if (!NAMES.contains(part.getName()) || parts.put(part.getName(), part) != null) {
                throw new QuestionUnclear("The form has an unknown part, or one twice.");
            }
        }
        if (!parts.containsKey("file")) {
            throw new QuestionUnclear("The form has no part file.");
        }
    }

    Question question() {
        return Asking.about(file(content("file")), text("importCountry"), text("at"));
    }

    /** One byte more than is taken, so that the examination notices, and none beyond that. */
    private static File file(InputStream content) {
        try (content) {
            return new File(content.readNBytes(UnverifiedPdf.LIMIT + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> text(String name) {
        if (!parts.containsKey(name)) {
            return Optional.empty();
        }
        try (var content = content(name)) {
            var text = new String(content.readNBytes(LONGEST), StandardCharsets.UTF_8);
            return Optional.of(text.strip()).filter(t -> !t.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream content(String name) {
        return parts.get(name).getContent();
    }
}
