package org.carec.ecert.seal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;

/** Codes as paths of an SVG, kept: to find a code's best mask costs more than all the rest of a page. */
@ApplicationScoped
public class QrPictures {

    private static final int MOST = 2_000;

    private final Cache<String, Picture> drawn =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /**
     * A code as drawn.
     *
     * @param size width and height in units of the path, quiet zone included
     * @param path of the dark modules
     */
    public record Picture(int size, String path) {}

    /** The code for this content; see {@link QrCode}. */
    public Picture of(String content) {
        return drawn.get(content, any -> {
            var code = QrCode.of(content);
            return new Picture(code.size(), code.path());
        });
    }
}
