package org.carec.ecert.web.verification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.carec.ecert.notary.ReceiptDesk;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.verification.Verdict.Acceptance;
import org.carec.ecert.verification.Verdict.DocumentView;
import org.carec.ecert.web.platform.Reader;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The verdict for machines: JSON with the fields of {@code POST /api/v1/verifications}, or a linkset (RFC 9264). */
@Dependent
public class MachineAnswers {

    @Inject
    Reader reader;

    @Inject
    VerifyBacking form;

    @Inject
    ReceiptDesk receipts;

    @Inject
    @ConfigProperty(name = "ecert.public.url", defaultValue = "http://localhost:8080")
    String publicUrl;

    void write(Verdict verdict, Wanted wanted, HttpServletResponse response) throws IOException {
        response.setContentType(wanted.type());
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Language", reader.getTag());
        var body = wanted == Wanted.JSON ? json(verdict) : linkset(verdict);
        response.getWriter().write(body.toString());
    }

    private JsonObject json(Verdict verdict) {
        var json = Json.createObjectBuilder()
                .add("verdict", verdict.answer().name())
                .add("asked", verdict.asked().name());
        verdict.reason().ifPresent(reason -> json.add("reason", finding(reason)));
        json.add("findings", findings(verdict.findings()));
        verdict.document().ifPresent(document -> json.add("document", document(document)));
        verdict.acceptance().ifPresent(acceptance -> json.add("acceptance", acceptance(acceptance)));
        json.add("askedAt", verdict.askedAt().toString())
                .add("judgedAt", verdict.judgedAt().toString());
        receipts.number(form.named(), verdict).ifPresent(number -> json.add("receipt", number.value()));
        return json.build();
    }

    private JsonArrayBuilder findings(List<Finding> findings) {
        var array = Json.createArrayBuilder();
        findings.forEach(f -> array.add(finding(f)));
        return array;
    }

    private JsonObjectBuilder finding(Finding finding) {
        return Json.createObjectBuilder()
                .add("check", finding.check())
                .add("outcome", finding.outcome().name())
                .add("code", finding.code())
                .add("pointer", finding.pointer())
                .add("sentence", reader.sentences().sentence(finding))
                .add("remedy", reader.sentences().remedy(finding));
    }

    private static JsonObjectBuilder document(DocumentView view) {
        var json = Json.createObjectBuilder()
                .add("id", view.id().value())
                .add("tier", view.tier().name())
                .add("type", view.type().name())
                .add("cab", view.cab().value())
                .add("cabName", view.cabName())
                .add("status", view.status().name())
                .add("issuedOn", view.issuedOn().toString())
                .add("validFrom", view.validFrom().toString());
        view.validUntil().ifPresent(until -> json.add("validUntil", until.toString()));
        json.add("registered", view.registered().toString());
        view.number().ifPresent(number -> json.add("number", number));
        view.metadata().ifPresent(metadata -> json.add("metadata", parsed(metadata)));
        return json;
    }

    private static JsonObject parsed(String metadata) {
        try (JsonReader reader = Json.createReader(new StringReader(metadata))) {
            return reader.readObject();
        }
    }

    private JsonObjectBuilder acceptance(Acceptance acceptance) {
        return Json.createObjectBuilder()
                .add("country", acceptance.country())
                .add("accepted", acceptance.accepted())
                .add("findings", findings(acceptance.findings()));
    }

    /** Where else to ask about it. Nothing on record has no links. */
    private JsonObject linkset(Verdict verdict) {
        var links = Json.createArrayBuilder();
        verdict.document().ifPresent(document -> links.add(links(document)));
        return Json.createObjectBuilder().add("linkset", links).build();
    }

    private JsonObjectBuilder links(DocumentView document) {
        var base = publicUrl.replaceAll("/+$", "");
        var here = base + "/d/" + document.id();
        return Json.createObjectBuilder()
                .add("anchor", here)
                .add(
                        "alternate",
                        Json.createArrayBuilder().add(link(here, "text/html")).add(link(here, "application/json")))
                .add("service", Json.createArrayBuilder().add(link(base + "/api/v1/verifications", "application/json")))
                .add("service-desc", Json.createArrayBuilder().add(link(base + "/api/openapi", "application/json")));
    }

    private static JsonObjectBuilder link(String href, String type) {
        return Json.createObjectBuilder().add("href", href).add("type", type);
    }
}
