package org.carec.ecert.web.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;

/**
 * {@code <e:kept by="#{reader.tag}">}: a piece of a page that depends on nothing but what {@code by} says. It is written once for each such value, and
 * later pages take it as it was written, without building it: most of a page is the same for everybody (WEB-4).
 */
public final class KeptHandler extends TagHandler {

    /** Of each place in a page. With pieces of some kilobytes a few megabytes at the most, whatever strangers ask with. */
    private static final int MOST = 200;

    private static final int LONGEST = 2000;

    private final TagAttribute by = getRequiredAttribute("by");
    private final Cache<String, String> written =
            Caffeine.newBuilder().maximumSize(MOST).build();

    public KeptHandler(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        var key = by.getValue(context);
        var known = written.getIfPresent(key);
        var piece = known == null ? new KeptPiece(text -> keep(key, text)) : new KeptPiece(known);
        if (known == null) {
            nextHandler.apply(context, piece);
        }
        parent.getChildren().add(piece);
    }

    private void keep(String key, String text) {
        if (key.length() <= LONGEST) {
            written.put(key, text);
        }
    }
}
