package org.carec.ecert.web.platform;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.util.function.Consumer;

/** A piece of a page, as written before, or to be written by its children and told. */
final class KeptPiece extends UIComponentBase {

    private final String before;
    private final Consumer<String> told;

    KeptPiece(String before) {
        this.before = before;
        this.told = any -> {};
    }

    KeptPiece(Consumer<String> told) {
        this.before = null;
        this.told = told;
    }

    @Override
    public String getFamily() {
        return "org.carec.ecert.Kept";
    }

    @Override
    public void encodeAll(FacesContext context) throws IOException {
        context.getResponseWriter().write(before == null ? written(context) : before);
    }

    private String written(FacesContext context) throws IOException {
        var page = context.getResponseWriter();
        var piece = new CharArrayWriter();
        var writer = page.cloneWithWriter(piece);
        context.setResponseWriter(writer);
        try {
            for (var child : getChildren()) {
                child.encodeAll(context);
            }
            writer.flush();
        } finally {
            context.setResponseWriter(page);
        }
        var text = piece.toString();
        told.accept(text);
        return text;
    }
}
