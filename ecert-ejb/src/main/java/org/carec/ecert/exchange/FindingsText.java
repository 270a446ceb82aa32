package org.carec.ecert.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.carec.ecert.platform.Finding;

/** Findings as the JSON text that is kept with a document. */
final class FindingsText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FindingsText() {}

    static String write(List<Finding> findings) {
        try {
            return JSON.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings are plain values", e);
        }
    }

    static List<Finding> read(String text) {
        try {
            return JSON.readValue(text, new TypeReference<List<Finding>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document's findings cannot be read", e);
        }
    }
}
