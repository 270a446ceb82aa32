package org.carec.ecert.notary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the issuing body declared (metadata profiles e-coc/1 and e-tr/1), as far as a statement has room for it. */
record Declared(JsonNode metadata) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PRODUCTS = 3;

    static Declared of(String json) {
        try {
            return new Declared(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is registered is JSON", e);
        }
    }

    /** The first products, one a line. */
    String products() {
        var products = metadata.path("products");
        var told = elements(products).limit(PRODUCTS).map(Declared::product).collect(Collectors.joining("\n"));
        return products.size() > PRODUCTS ? told + "\n…" : told;
    }

    /** Name and country code of the applicant or manufacturer; empty when none is declared. */
    String party(String role) {
        var party = metadata.path(role);
        return joined(text(party, "name"), text(party, "country"));
    }

    /** The texts of a list. */
    Stream<String> texts(String name) {
        return elements(metadata.path(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static String product(JsonNode product) {
        return joined(
                text(product, "name"), text(product, "brand"), text(product, "model"), "HS " + text(product, "hsCode"));
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).asText();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(p -> !p.isBlank()).collect(Collectors.joining(", "));
    }
}
