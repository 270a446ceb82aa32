package org.carec.ecert.api.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the API says of itself: the OpenAPI document, a page to browse it, and a page for each problem. Nothing from other hosts. */
@Path("")
@Tag(name = "Description")
@PermitAll
public class DescriptionResource {

    private static final String CACHE = "public, max-age=3600";
    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";
    private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui/5.34.1/";
    private static final Map<String, String> BROWSER = Map.of(
            "swagger-ui.css", "text/css",
            "swagger-ui-bundle.js", "text/javascript",
            "favicon-32x32.png", "image/png");
    private static final Map<String, String> OWN = Map.of("start.js", "text/javascript", "page.css", "text/css");
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>%s</title>
            <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="../docs/page.css"></head>
            <body>%s</body></html>
            """;

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** Whoever comes to the bare address wants to know what there is. */
    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response home() {
        return Response.seeOther(URI.create("docs/")).build();
    }

    @GET
    @Path("openapi")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getDescription",
            summary = "This description",
            description = "The OpenAPI 3.0 document of this API.")
    @APIResponse(responseCode = "200", description = "The OpenAPI document.")
    public Response openApi() {
        return page(text("/META-INF/openapi.json"), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("docs{slash: /?}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response browser() {
        return page(text("/docs/index.html"), MediaType.TEXT_HTML);
    }

    @GET
    @Path("docs/{file}")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response browserFile(@PathParam("file") String file) {
        if (OWN.containsKey(file)) {
            return page(text("/docs/" + file), OWN.get(file));
        }
        if (!BROWSER.containsKey(file)) {
            throw new NotFoundException();
        }
        return page(bytes(WEBJAR + file), BROWSER.get(file));
    }

    @GET
    @Path("problems/{code}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "explainProblem",
            summary = "What a problem means",
            description =
                    "The page that explains a code: what happened, why, and what to do. It is what type in a problem leads to.")
    @APIResponse(responseCode = "200", description = "The page.")
    @APIResponse(responseCode = "404", description = "There is no such code (NOT_FOUND).")
    public Response problem(
            @Parameter(description = "The code of a problem or finding.", example = "INVALID_FIELDS") @PathParam("code")
                    String code) {
        if (!code.matches("[A-Z0-9_]{2,60}")) {
            throw new NotFoundException();
        }
        var html = renderer.render(parser.parse(text("/problems/" + code + ".md")));
        return page(PAGE.formatted(code, html), MediaType.TEXT_HTML);
    }

    private static Response page(Object entity, String type) {
        var charset = type.startsWith("image/") ? type : type + ";charset=utf-8";
        return Response.ok(entity)
                .type(charset)
                .header("Cache-Control", CACHE)
                .header("Content-Security-Policy", PAGE_POLICY)
                .build();
    }

    private static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = DescriptionResource.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new NotFoundException();
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
