package org.carec.ecert.web.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.Objects;

/**
 * {@code <e:kept by="#{reader.tag}">}: a piece of a page that depends on nothing but what {@code by} says. It is written once for each such value, and
 * later pages take it as it was written, without building it: most of a page is the same for everybody (WEB-4).
 */
public final class KeptHandler extends TagHandler {

    /** Characters kept of each place in a page, whatever strangers ask with. */
    private static final long MOST = 1_000_000;

    private static final Object NOTHING = "nothing";

    private final TagAttribute by = getRequiredAttribute("by");
    private final Cache<Object, String> written = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Object key, String text) -> key.toString().length() + text.length())
            .build();

    public KeptHandler(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        var key = Objects.requireNonNullElse(by.getObject(context), NOTHING);
        var before = written.getIfPresent(key);
        if (before != null) {
            parent.getChildren().add(new Piece((page, piece) -> write(page, before)));
            return;
        }
        var anew = new Piece((page, piece) -> {
            var text = piece.content(page);
            written.put(key, text);
            write(page, text);
        });
        nextHandler.apply(context, anew);
        parent.getChildren().add(anew);
    }

    private static void write(FacesContext page, String text) throws IOException {
        page.getResponseWriter().write(text);
    }
}
