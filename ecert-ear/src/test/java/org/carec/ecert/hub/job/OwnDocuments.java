package org.carec.ecert.hub.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.carec.ecert.hub.demo.WorldOnHub;

/** The numbers of all documents a body has registered, read from its own list page by page. */
record OwnDocuments(Set<String> numbers) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static OwnDocuments of(WorldOnHub world, String cab) throws IOException, InterruptedException {
        var body = world.asCab(cab);
        var numbers = new TreeSet<String>();
        var cursor = "";
        do {
            var answer = body.get("/api/v1/documents?limit=100&cursor=" + cursor);
            if (answer.statusCode() != 200) {
                throw new AssertionError("the list cannot be read: " + answer.body());
            }
            var page = JSON.readTree(answer.body());
            numbers.addAll(page.findValuesAsText("documentId"));
            cursor = page.path("cursor").asText();
        } while (!cursor.isEmpty());
        return new OwnDocuments(numbers);
    }
}
