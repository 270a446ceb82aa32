package org.carec.ecert.web.platform;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.CharArrayWriter;
import java.io.IOException;

/** A piece of a page that a tag writes itself. */
final class Piece extends UIComponentBase {

    private final Writing writing;

    /** What is written in a piece's place. */
    @FunctionalInterface
    interface Writing {
        void write(FacesContext page, Piece piece) throws IOException;
    }

    Piece(Writing writing) {
        this.writing = writing;
    }

    @Override
    public String getFamily() {
        return "org.carec.ecert.Piece";
    }

    @Override
    public void encodeAll(FacesContext page) throws IOException {
        writing.write(page, this);
    }

    /** What its children write. */
    String content(FacesContext page) throws IOException {
        var whole = page.getResponseWriter();
        var content = new CharArrayWriter();
        page.setResponseWriter(whole.cloneWithWriter(content));
        try {
            for (var child : getChildren()) {
                child.encodeAll(page);
            }
            page.getResponseWriter().flush();
        } finally {
            page.setResponseWriter(whole);
        }
        return content.toString();
    }
}
