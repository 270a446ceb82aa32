package org.carec.ecert.web.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carec.ecert.web.platform.Reader;

/** A list taken apart, for the page's script, which asks about it piece by piece: files are read here, and in one way only. */
@Dependent
public class ScriptAnswers {

    @Inject
    Reader reader;

    void write(GivenList list, String note, HttpServletResponse response) throws IOException {
        var entries = Json.createArrayBuilder();
        list.entries().forEach(e -> entries.add(entry(e)));
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("entries", entries)
                        .add("note", note)
                        .build()
                        .toString());
    }

    private JsonObjectBuilder entry(Entry entry) {
        var words = Words.in(reader.getLanguage());
        return Json.createObjectBuilder()
                .add("place", entry.place())
                .add("given", entry.given())
                .add("same", entry.firstPlace() == 0 ? "" : words.text("same", entry.firstPlace()))
                .add("link", ShownLine.link(entry.path(), reader.getLanguage(), ""));
    }
}
