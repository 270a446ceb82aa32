package org.carec.ecert.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carec.ecert.platform.Sha256;

/**
 * Addresses of style sheets and scripts, with what they contain in them: a browser may keep such an address for ever, and a new version of
 * the file is a new address.
 */
@Named
@ApplicationScoped
public class Assets {

    private static final String FOLDER = "/assets/";
    private static final int DIGITS = 12;

    @Inject
    ServletContext files;

    private final Map<String, String> known = new ConcurrentHashMap<>();

    /**
     * The address of a file.
     *
     * @param name within the folder of assets, e.g. {@code hub.css}
     */
    public String address(String name) {
        return known.computeIfAbsent(name, this::versioned);
    }

    /** The content of a text file. */
    public String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private String versioned(String name) {
        return FOLDER + name + "?v=" + Sha256.hex(bytes(name)).substring(0, DIGITS);
    }

    /** The content of a file. */
    public byte[] bytes(String name) {
        try (var file = files.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no asset " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
