package org.carec.ecert.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.platform.Finding;
import org.erdtman.jcs.JsonCanonicalizer;

/** Reads a document's metadata strictly: UTF-8, no duplicate keys, bounded in size and depth, canonicalised by RFC 8785. */
final class MetadataReader {

    /** The largest metadata that is read, in bytes. */
    static final int LIMIT = 256 * 1024;

    private static final int DEPTH = 12;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_NUMBER = 32;
    private static final ObjectMapper JSON = mapper();

    private MetadataReader() {}

    /**
     * What the bytes declare, with all that is wrong with their form.
     *
     * @param declaration empty when there is nothing to be read at all
     */
    record Reading(Optional<Declaration> declaration, List<Finding> findings) {

        Reading {
            findings = List.copyOf(findings);
        }
    }

    static Reading read(byte[] bytes) {
        if (bytes.length > LIMIT) {
            return refused("METADATA_TOO_LARGE", Map.of("limit", String.valueOf(LIMIT)));
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var node = JSON.readTree(text);
            if (node.isMissingNode()) {
                return refused("METADATA_NOT_JSON", Map.of("where", "its very beginning"));
            }
            return node.isObject() ? judged(node, text) : refused("METADATA_WRONG_TYPE", Map.of("rule", "object"));
        } catch (JsonProcessingException e) {
            return refused("METADATA_NOT_JSON", place(e));
        } catch (IOException | RuntimeException e) {
            return refused("METADATA_NOT_JSON", Map.of("where", "the text"));
        }
    }

    /** RFC 8785 form of JSON that has been read before. */
    static String canonical(String json) throws IOException {
        var canonical = new JsonCanonicalizer(json).getEncodedString();
        // A lone surrogate has no UTF-8 form: two texts could share one hash.
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(canonical));
        return canonical;
    }

    private static Reading judged(JsonNode node, String text) throws IOException {
        var profile = MetadataProfile.find(node.path("profile").asText());
        if (profile.isEmpty()) {
            var code = node.has("profile") ? "METADATA_UNKNOWN_PROFILE" : "METADATA_MISSING_FIELD";
            return new Reading(
                    Optional.empty(),
                    List.of(Finding.fail(SchemaFindings.CHECK, code, "/profile", Map.of("rule", "required"))));
        }
        var declaration = new Declaration(profile.get(), node, canonical(text));
        var findings = new ArrayList<>(SchemaFindings.of(profile.get(), node));
        return new Reading(Optional.of(declaration), findings);
    }

    private static Reading refused(String code, Map<String, String> evidence) {
        return new Reading(Optional.empty(), List.of(Finding.fail(SchemaFindings.CHECK, code, "", evidence)));
    }

    private static Map<String, String> place(JsonProcessingException e) {
        var at = e.getLocation();
        return Map.of("where", at == null ? "the text" : "line " + at.getLineNr() + ", column " + at.getColumnNr());
    }

    private static ObjectMapper mapper() {
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH)
                .maxNameLength(LONGEST_NAME)
                .maxNumberLength(LONGEST_NUMBER)
                .maxStringLength(LIMIT)
                .maxDocumentLength(LIMIT)
                .build();
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(limits)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
