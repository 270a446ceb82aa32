package org.carec.ecert.web.notary;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.carec.ecert.platform.Problem;
import org.carec.ecert.platform.RequestId;

/** A refusal as problem+json (RFC 9457), with the fields that the API's have. */
record ProblemJson(Problem problem) {

    void write(HttpServletResponse response) throws IOException {
        var json = Json.createObjectBuilder()
                .add("type", "/api/problems/" + problem.code())
                .add("title", problem.code())
                .add("status", response.getStatus())
                .add("detail", problem.getMessage())
                .add("code", problem.code())
                .add("requestId", RequestId.current().orElse(""))
                .build();
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
