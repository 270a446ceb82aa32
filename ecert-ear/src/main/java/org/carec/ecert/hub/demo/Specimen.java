package org.carec.ecert.hub.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One document of the demonstration before it exists.
 *
 * @param key its name in the data folder and in idempotency keys, e.g. {@code UZ0007-C-003}
 * @param timeStamped PAdES B-T instead of B-B
 */
record Specimen(String key, World.Cab cab, Fate fate, boolean timeStamped, ObjectNode metadata) {

    String number() {
        return metadata.path("number").asText();
    }
}
