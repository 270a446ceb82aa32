package org.carec.ecert.hub.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Everything a paper is made of: the declared metadata (profiles e-coc/1, e-tr/1), the issuer and the hub's mark. */
record Draft(JsonNode metadata, Letterhead letterhead, Mark mark) {

    boolean certificate() {
        return metadata.path("profile").asText().startsWith("e-coc/");
    }

    String text(String field) {
        return metadata.path(field).asText();
    }
}
