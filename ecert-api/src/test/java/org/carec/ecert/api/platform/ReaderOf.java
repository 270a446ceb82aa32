package org.carec.ecert.api.platform;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Map;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Sentences;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;

/** Requests as readers of a language send them, and findings about the file they sent. */
public final class ReaderOf {

    private ReaderOf() {}

    /** The headers of a request with this {@code Accept-Language}. */
    public static HttpHeaders acceptLanguage(String languages) {
        var hub = URI.create("http://localhost/api/");
        var request = new ContainerRequest(hub, hub, "POST", null, new MapPropertiesDelegate(), null);
        request.header(HttpHeaders.ACCEPT_LANGUAGE, languages);
        return request;
    }

    /** That the file is encrypted, as a check finds it. */
    public static Finding encrypted(String check) {
        return Finding.fail(
                check, "FORMAT_FAILURE", "/pdf", Map.of(Sentences.FAULT, "ENCRYPTED", "where", "offset 1207"));
    }
}
