package org.carec.ecert.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.carec.ecert.platform.DocumentType;

/** The versioned JSON Schema (draft 2020-12) that a document's metadata must meet. */
public enum MetadataProfile {
    E_COC_1(DocumentType.E_COC, "e-coc-1.json"),
    E_TR_1(DocumentType.E_TR, "e-tr-1.json");

    private final DocumentType type;
    private final String text;

    MetadataProfile(DocumentType type, String file) {
        this.type = type;
        this.text = read("/schema/" + file);
    }

    /** By its name as metadata states it, e.g. {@code e-coc/1}. */
    public static Optional<MetadataProfile> find(String name) {
        return Arrays.stream(values())
                .filter(p -> p.type.profile().equals(name))
                .findFirst();
    }

    /** The schema as JSON text. */
    public String text() {
        return text;
    }

    /** The type of document it describes. */
    public DocumentType type() {
        return type;
    }

    private static String read(String resource) {
        try (var stream = MetadataProfile.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
