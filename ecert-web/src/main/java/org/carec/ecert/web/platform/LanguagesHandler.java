package org.carec.ecert.web.platform;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import org.carec.ecert.web.platform.Reader.Language;

/**
 * {@code <e:languages of="#{reader}"/>}: the items of a list of links to the page in every language; {@code <e:alternates of="#{reader}"/>}, in its head:
 * the same for machines ({@code rel="alternate"}). As loops of a view these two were a fifth of what a page costs.
 */
public final class LanguagesHandler extends TagHandler {

    private final TagAttribute of = getRequiredAttribute("of");
    private final boolean forMachines;

    public LanguagesHandler(TagConfig config) {
        super(config);
        this.forMachines = tag.getLocalName().equals("alternates");
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) {
        var reader = (Reader) of.getObject(context, Reader.class);
        parent.getChildren().add(new Piece((page, piece) -> write(page, reader)));
    }

    private void write(FacesContext page, Reader reader) throws IOException {
        var out = page.getResponseWriter();
        for (var language : reader.getLanguages()) {
            if (forMachines) {
                alternate(out, language.tag(), language.address());
            } else {
                item(out, language);
            }
        }
        if (forMachines) {
            alternate(out, "x-default", reader.getAddress());
        }
    }

    private static void alternate(ResponseWriter out, String language, String address) throws IOException {
        out.startElement("link", null);
        out.writeAttribute("rel", "alternate", null);
        out.writeAttribute("hreflang", language, null);
        out.writeAttribute("href", address, null);
        out.endElement("link");
    }

    private static void item(ResponseWriter out, Language language) throws IOException {
        var name = language.current() ? "span" : "a";
        out.startElement("li", null);
        out.startElement(name, null);
        out.writeAttribute("lang", language.tag(), null);
        if (language.current()) {
            out.writeAttribute("aria-current", "true", null);
        } else {
            out.writeAttribute("hreflang", language.tag(), null);
            out.writeAttribute("href", language.link(), null);
        }
        out.writeText(language.name(), null);
        out.endElement(name);
        out.endElement("li");
    }
}
