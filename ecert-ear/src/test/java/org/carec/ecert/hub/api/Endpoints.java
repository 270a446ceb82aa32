package org.carec.ecert.hub.api;

import static org.carec.ecert.hub.api.Caller.AUDITOR;
import static org.carec.ecert.hub.api.Caller.AUTHORITY;
import static org.carec.ecert.hub.api.Caller.CAB;
import static org.carec.ecert.hub.api.Caller.FOREIGN_AUTHORITY;
import static org.carec.ecert.hub.api.Caller.FOREIGN_CAB;
import static org.carec.ecert.hub.api.Caller.PORTAL;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What is expected of each endpoint: who gets past the door, and how a foreign tenant fares behind it. An endpoint without a row fails. */
final class Endpoints {

    static final String ID = "UZ0007-C26-4K7M2QX-8";
    static final String KEY = "0".repeat(64);

    private static final Set<Caller> CABS = EnumSet.of(CAB, FOREIGN_CAB);
    private static final Set<Caller> AUTHORITIES = EnumSet.of(AUTHORITY, FOREIGN_AUTHORITY);
    private static final Set<Caller> CABS_AND_AUTHORITIES = EnumSet.of(CAB, FOREIGN_CAB, AUTHORITY, FOREIGN_AUTHORITY);
    private static final Set<Caller> ALL_CLIENTS =
            EnumSet.of(CAB, FOREIGN_CAB, AUTHORITY, FOREIGN_AUTHORITY, PORTAL, AUDITOR);

    private static final Row PUBLIC = new Row(EnumSet.allOf(Caller.class), Set.of());

    static final Map<String, Row> ROWS = Map.ofEntries(
            Map.entry("post /oauth/token", PUBLIC),
            Map.entry("get /openapi", PUBLIC),
            Map.entry("get /problems/{code}", PUBLIC),
            Map.entry("get /v1/clients/{id}", new Row(AUTHORITIES, EnumSet.of(FOREIGN_AUTHORITY))),
            Map.entry("put /v1/clients/{id}/suspension", new Row(AUTHORITIES, EnumSet.of(FOREIGN_AUTHORITY))),
            Map.entry("delete /v1/clients/{id}/suspension", new Row(AUTHORITIES, EnumSet.of(FOREIGN_AUTHORITY))),
            Map.entry("get /v1/documents", new Row(CABS, Set.of())),
            Map.entry("post /v1/documents", new Row(CABS, Set.of())),
            Map.entry("post /v1/documents/validation", new Row(CABS, Set.of())),
            Map.entry("get /v1/documents/{id}", new Row(ALL_CLIENTS, ALL_CLIENTS)),
            Map.entry("get /v1/documents/{id}/pdf", new Row(ALL_CLIENTS, ALL_CLIENTS)),
            Map.entry("get /v1/documents/{id}/cover-slip", new Row(CABS_AND_AUTHORITIES, CABS_AND_AUTHORITIES)),
            Map.entry("post /v1/documents/{id}/status-events", new Row(CABS_AND_AUTHORITIES, Set.of())),
            Map.entry("get /v1/metadata-profiles/{name}/{version}", PUBLIC),
            Map.entry("post /v1/reservations", new Row(CABS, Set.of())),
            Map.entry("get /v1/trust/cabs", PUBLIC),
            Map.entry("get /v1/trust/cabs/{code}", PUBLIC),
            Map.entry("get /v1/code-lists/hs2022", PUBLIC),
            Map.entry("get /v1/code-lists/hs2022/{code}", PUBLIC),
            Map.entry("get /v1/trust/accreditation-bodies", PUBLIC),
            Map.entry("get /v1/trust/arrangements", PUBLIC),
            Map.entry("get /v1/trust/countries", PUBLIC),
            Map.entry("get /v1/trust/lanes", PUBLIC),
            Map.entry("get /v1/trust/keys", PUBLIC),
            Map.entry("get /v1/trust/keys/{id}", PUBLIC),
            Map.entry("post /v1/trust/keys/challenges", new Row(CABS, Set.of())),
            Map.entry("post /v1/trust/keys", new Row(CABS, Set.of())),
            Map.entry("post /v1/trust/keys/{id}/approval", new Row(AUTHORITIES, AUTHORITIES)),
            Map.entry("post /v1/trust/keys/{id}/status-events", new Row(CABS_AND_AUTHORITIES, Set.of())),
            Map.entry("post /v1/verifications", PUBLIC));

    private Endpoints() {}

    /**
     * One endpoint.
     *
     * @param admitted whoever gets past the door: his answer is anything but 401, 403 and 5xx
     * @param blind who gets past the door and is told that nothing is there: 404
     */
    record Row(Set<Caller> admitted, Set<Caller> blind) {}

    /** The template with something in each place. */
    static String path(String template) {
        var id = template.contains("/clients/") ? Tenants.SPARE : template.contains("/keys/") ? KEY : ID;
        return template.replace("{id}", id)
                .replace("{name}", "e-coc")
                .replace("{version}", "1")
                .replace(
                        "{code}",
                        template.contains("/problems/") ? "NOT_FOUND" : template.contains("hs2022") ? "08" : "UZ0007");
    }
}
