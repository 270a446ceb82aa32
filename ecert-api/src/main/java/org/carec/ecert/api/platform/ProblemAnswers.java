package org.carec.ecert.api.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import org.carec.ecert.platform.RequestId;
import org.carec.ecert.platform.Sentences;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes failures as problem+json, the same inside and outside JAX-RS. */
@ApplicationScoped
class ProblemAnswers {

    static final String PROBLEM_JSON = "application/problem+json";

    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    @ConfigProperty(name = "ecert.public.url", defaultValue = "http://localhost:8080")
    String publicUrl;

    Response response(Failure failure, HttpServletRequest request) {
        var response = Response.status(failure.status())
                .type(PROBLEM_JSON)
                .header("Content-Language", language(request).toLanguageTag())
                .entity(json(failure, request));
        failure.headers().forEach(response::header);
        return response.build();
    }

    void send(Failure failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(failure.status());
        failure.headers().forEach(response::setHeader);
        response.setHeader("Content-Language", language(request).toLanguageTag());
        response.setContentType(PROBLEM_JSON);
        response.getOutputStream().write(json(failure, request).getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    private String json(Failure failure, HttpServletRequest request) {
        var words = Sentences.in(language(request));
        var id = RequestId.current().orElse("");
        return JSON.toJson(ProblemBody.of(failure, words, publicUrl.replaceAll("/+$", ""), id));
    }

    /** The first language asked for that there are texts in; English otherwise. */
    static Locale language(HttpServletRequest request) {
        return Sentences.language(Collections.list(request.getLocales()));
    }
}
