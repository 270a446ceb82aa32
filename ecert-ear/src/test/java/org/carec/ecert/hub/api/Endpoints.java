package org.carec.ecert.hub.api;

import static org.carec.ecert.hub.api.Caller.AUDITOR;
import static org.carec.ecert.hub.api.Caller.AUTHORITY;
import static org.carec.ecert.hub.api.Caller.CAB;
import static org.carec.ecert.hub.api.Caller.DESTINATION_AUTHORITY;
import static org.carec.ecert.hub.api.Caller.DESTINATION_PORTAL;
import static org.carec.ecert.hub.api.Caller.FOREIGN_AUTHORITY;
import static org.carec.ecert.hub.api.Caller.FOREIGN_CAB;
import static org.carec.ecert.hub.api.Caller.FOREIGN_PORTAL;
import static org.carec.ecert.hub.api.Caller.KEY_KEEPER;
import static org.carec.ecert.hub.api.Caller.NEIGHBOUR_CAB;
import static org.carec.ecert.hub.api.Caller.OWN_PORTAL;
import static org.carec.ecert.hub.api.Caller.PUSHER;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import org.carec.ecert.hub.demo.WorldOnHub.Ready;
import org.carec.ecert.hub.toolkit.Sender;

/** What each endpoint is asked, and what it tells whom. An endpoint without a row fails. */
final class Endpoints {

    private static final String SUSPENSION = "{\"event\":\"SUSPEND\",\"reason\":\"SURVEILLANCE_DEVIATION\"}";
    private static final String DISMISSAL = "{\"decision\":\"DISMISSED\",\"reason\":\"NOTHING_TO_IT\"}";
    private static final String KEY_SUSPENSION = "{\"status\":\"SUSPENDED\",\"reason\":\"being looked into\"}";

    private static final String NO_WATCH = "AAAAAAAAAAAAAAAAAAAAAA";

    /** Watches are every client's own: how one is kept from another's stands in WatchIT. */
    private static final Caller[] WATCHERS = {
        CAB, PUSHER, NEIGHBOUR_CAB, FOREIGN_CAB, OWN_PORTAL, DESTINATION_PORTAL, FOREIGN_PORTAL
    };

    static final Map<String, Row> ROWS = Map.ofEntries(
            Map.entry("post /oauth/token", open((s, e) -> s.form("/api/oauth/token", CAB.tokenRequest(s.hub())))),
            Map.entry("get /openapi", open(get("/openapi"))),
            Map.entry("get /v1/ping", open(get("/v1/ping"))),
            Map.entry("get /problems/{code}", open(get("/problems/NOT_FOUND"))),
            Map.entry("get /v1/clients/{id}", clients((s, e) -> s.get("/api/v1/clients/" + Tenants.SPARE))),
            Map.entry("put /v1/clients/{id}/suspension", clients(suspension("PUT"))),
            Map.entry("delete /v1/clients/{id}/suspension", clients(suspension("DELETE"))),
            Map.entry(
                    "get /v1/documents", row(get("/v1/documents")).tells(200, CAB, PUSHER, NEIGHBOUR_CAB, FOREIGN_CAB)),
            Map.entry(
                    "post /v1/documents",
                    row((s, e) -> push(s, e.pushing(), "/api/v1/documents")).tells(201, CAB, PUSHER)),
            Map.entry(
                    "post /v1/documents/validation",
                    row((s, e) -> push(s, e.ready(), "/api/v1/documents/validation"))
                            .tells(200, CAB, PUSHER)),
            Map.entry("get /v1/documents/{id}", readers((s, e) -> s.get(document(e.document())))),
            Map.entry("get /v1/documents/{id}/pdf", readers((s, e) -> s.get(document(e.document()) + "/pdf"))),
            Map.entry(
                    "get /v1/documents/{id}/cover-slip",
                    owners(200, (s, e) -> s.get(document(e.document()) + "/cover-slip"))),
            Map.entry(
                    "post /v1/documents/{id}/status-events",
                    owners(201, (s, e) -> s.json(document(e.changingDocument()) + "/status-events", SUSPENSION))),
            Map.entry(
                    "get /v1/cases",
                    row(get("/v1/cases"))
                            .tells(200, CAB, PUSHER, NEIGHBOUR_CAB, FOREIGN_CAB, AUTHORITY, AUDITOR)
                            .tells(200, DESTINATION_AUTHORITY, FOREIGN_AUTHORITY)),
            Map.entry(
                    "post /v1/cases",
                    row((s, e) -> s.json("/api/v1/cases", e.report()))
                            .tells(201, Caller.values())
                            .tells(401, Caller.GARBAGE)),
            Map.entry(
                    "get /v1/cases/{number}",
                    row((s, e) -> s.get("/api/v1/cases/" + e.openCase()))
                            .tells(200, AUTHORITY, AUDITOR)
                            .tells(404, CAB, PUSHER, NEIGHBOUR_CAB, FOREIGN_CAB)
                            .tells(404, DESTINATION_AUTHORITY, FOREIGN_AUTHORITY)),
            Map.entry(
                    "get /v1/cases/{number}/state", open((s, e) -> s.get("/api/v1/cases/" + e.openCase() + "/state"))),
            Map.entry(
                    "post /v1/cases/{number}/decisions",
                    row((s, e) -> s.json("/api/v1/cases/" + e.openCase() + "/decisions", DISMISSAL))
                            .tells(201, AUTHORITY)
                            .tells(404, DESTINATION_AUTHORITY, FOREIGN_AUTHORITY)),
            Map.entry("get /v1/metadata-profiles/{name}/{version}", open(get("/v1/metadata-profiles/e-coc/1"))),
            Map.entry(
                    "post /v1/reservations",
                    row((s, e) -> s.json("/api/v1/reservations", e.metadata())).tells(201, CAB, PUSHER)),
            Map.entry(
                    "post /v1/receipts/check",
                    open((s, e) -> s.json(
                            "/api/v1/receipts/check",
                            "{\"receipt\":\"1NG4S-D000S-5M0KE-8P6TX-YQ1Z3\",\"id\":\"" + e.document() + "\"}"))),
            Map.entry("get /v1/trust/cabs", open(get("/v1/trust/cabs"))),
            Map.entry("get /v1/trust/cabs/{code}", open(get("/v1/trust/cabs/UZ0007"))),
            Map.entry("get /v1/code-lists/hs2022", open(get("/v1/code-lists/hs2022"))),
            Map.entry("get /v1/code-lists/hs2022/{code}", open(get("/v1/code-lists/hs2022/08"))),
            Map.entry("get /v1/trust/accreditation-bodies", open(get("/v1/trust/accreditation-bodies"))),
            Map.entry("get /v1/trust/arrangements", open(get("/v1/trust/arrangements"))),
            Map.entry("get /v1/trust/countries", open(get("/v1/trust/countries"))),
            Map.entry("get /v1/trust/lanes", open(get("/v1/trust/lanes"))),
            Map.entry("get /v1/trust/ocsp-answers", open(get("/v1/trust/ocsp-answers"))),
            Map.entry("get /v1/trust/revocation-lists", open(get("/v1/trust/revocation-lists"))),
            Map.entry(
                    "post /v1/trust/revocation-lists",
                    row((s, e) -> s.post(
                                    "/api/v1/trust/revocation-lists",
                                    "application/pkix-crl",
                                    e.world().list("UZ")))
                            .tells(200, AUTHORITY, DESTINATION_AUTHORITY, FOREIGN_AUTHORITY)),
            Map.entry("get /v1/trust/keys", open(get("/v1/trust/keys"))),
            Map.entry("get /v1/trust/keys/{id}", open((s, e) -> s.get(key(e.activeKey())))),
            Map.entry("get /v1/trust/seal-keys", open(get("/v1/trust/seal-keys"))),
            Map.entry(
                    "post /v1/trust/keys/challenges",
                    row((s, e) -> s.json("/api/v1/trust/keys/challenges", e.challengeRequest()))
                            .tells(200, CAB, KEY_KEEPER, NEIGHBOUR_CAB, FOREIGN_CAB)),
            Map.entry(
                    "post /v1/trust/keys",
                    row((s, e) -> s.json("/api/v1/trust/keys", e.keyProposal()))
                            .tells(201, CAB, KEY_KEEPER)
                            .tells(422, NEIGHBOUR_CAB, FOREIGN_CAB)),
            Map.entry(
                    "post /v1/trust/keys/{id}/approval",
                    row((s, e) -> s.bare("POST", key(e.approvableKey()) + "/approval"))
                            .tells(200, AUTHORITY)
                            .tells(404, DESTINATION_AUTHORITY, FOREIGN_AUTHORITY)),
            Map.entry(
                    "post /v1/trust/keys/{id}/status-events",
                    row((s, e) -> s.json(key(e.changingKey()) + "/status-events", KEY_SUSPENSION))
                            .tells(200, CAB, KEY_KEEPER, AUTHORITY)
                            .tells(404, NEIGHBOUR_CAB, FOREIGN_CAB, DESTINATION_AUTHORITY, FOREIGN_AUTHORITY)),
            Map.entry(
                    "post /v1/watches",
                    row((s, e) -> s.json(
                                    "/api/v1/watches",
                                    "{\"id\":\"" + e.document() + "\",\"url\":\"https://portal.example/hook\"}"))
                            .tells(201, WATCHERS)),
            Map.entry("get /v1/watches", row(get("/v1/watches")).tells(200, WATCHERS)),
            Map.entry(
                    "get /v1/watches/{id}", row(get("/v1/watches/" + NO_WATCH)).tells(404, WATCHERS)),
            Map.entry(
                    "delete /v1/watches/{id}",
                    row((s, e) -> s.bare("DELETE", "/api/v1/watches/" + NO_WATCH))
                            .tells(404, WATCHERS)),
            Map.entry(
                    "post /v1/verifications",
                    open((s, e) -> s.json("/api/v1/verifications", "{\"id\":\"" + e.document() + "\"}"))),
            Map.entry(
                    "post /v1/verifications/batch",
                    open((s, e) -> s.json(
                            "/api/v1/verifications/batch", "{\"questions\":[{\"id\":\"" + e.document() + "\"}]}"))));

    private Endpoints() {}

    /** One whole request about what UZ0007 has. */
    @FunctionalInterface
    interface Errand {
        HttpResponse<String> run(Sender sender, Estate estate) throws Exception;
    }

    /**
     * One endpoint.
     *
     * @param told status by caller; for whoever is not named the door is shut: 401 for nobody, 403 for everybody else
     */
    record Row(Errand errand, Map<Caller, Integer> told) {

        Row tells(int status, Caller... callers) {
            var more = new EnumMap<Caller, Integer>(Caller.class);
            more.putAll(told);
            for (var caller : callers) {
                more.put(caller, status);
            }
            return new Row(errand, more);
        }

        int expected(Caller caller) {
            return told.getOrDefault(caller, caller.isClient() ? 403 : 401);
        }

        boolean serves(Caller caller) {
            return expected(caller) < 300;
        }
    }

    private static Row row(Errand errand) {
        return new Row(errand, Map.of());
    }

    /** Public, to all but those whose token is no good. */
    private static Row open(Errand errand) {
        return row(errand).tells(200, Caller.values()).tells(401, Caller.GARBAGE);
    }

    private static Row clients(Errand errand) {
        return row(errand).tells(200, AUTHORITY).tells(404, DESTINATION_AUTHORITY, FOREIGN_AUTHORITY);
    }

    /** For all whom the document concerns; for others it does not exist. */
    private static Row readers(Errand errand) {
        return row(errand)
                .tells(200, CAB, PUSHER, AUTHORITY, DESTINATION_AUTHORITY, DESTINATION_PORTAL, AUDITOR)
                .tells(404, NEIGHBOUR_CAB, FOREIGN_CAB, FOREIGN_AUTHORITY, OWN_PORTAL, FOREIGN_PORTAL);
    }

    /** For the issuing side; who may read the document is told that it is not his. */
    private static Row owners(int status, Errand errand) {
        return row(errand)
                .tells(status, CAB, PUSHER, AUTHORITY)
                .tells(404, NEIGHBOUR_CAB, FOREIGN_CAB, FOREIGN_AUTHORITY);
    }

    private static Errand get(String path) {
        return (s, e) -> s.get("/api" + path);
    }

    private static Errand suspension(String verb) {
        return (s, e) -> s.bare(verb, "/api/v1/clients/" + Tenants.SPARE + "/suspension");
    }

    private static HttpResponse<String> push(Sender sender, Ready pushed, String path) throws Exception {
        var fields = Map.of("metadata", pushed.submission().metadata(), "documentId", pushed.id());
        return sender.multipart(path, fields, "pdf", pushed.submission().pdf());
    }

    private static String document(String id) {
        return "/api/v1/documents/" + id;
    }

    private static String key(String id) {
        return "/api/v1/trust/keys/" + id;
    }
}
