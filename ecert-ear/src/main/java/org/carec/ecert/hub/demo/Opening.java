package org.carec.ecert.hub.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carec.ecert.hub.toolkit.Pem;

/** Writes the opening file: what the hub of the demonstration knows before the first request (setting {@code ecert.opening.file}). */
final class Opening {

    static final String TSA_COUNTRY = "UZ";

    private final World world;
    private final Secrets secrets;
    private final LocalDate anchor;

    Opening(World world, Secrets secrets, LocalDate anchor) {
        this.world = world;
        this.secrets = secrets;
        this.anchor = anchor;
    }

    static String cabClient(String cab) {
        return cab.toLowerCase(Locale.ROOT) + "-it";
    }

    static String authorityClient(String country) {
        return country.toLowerCase(Locale.ROOT) + "-authority";
    }

    static String portalClient(String country) {
        return country.toLowerCase(Locale.ROOT) + "-portal";
    }

    byte[] bytes() {
        try {
            return World.JSON
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(json())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    ObjectNode json() {
        ObjectNode opening = World.JSON.createObjectNode();
        opening.put("proposedBy", world.proposedBy());
        opening.put("approvedBy", world.approvedBy());
        countries(opening);
        ArrayNode bodies = opening.putArray("accreditationBodies");
        world.accreditationBodies().forEach(body -> bodies.addObject()
                .put("code", body.code())
                .put("country", body.country())
                .put("name", body.name()));
        ArrayNode cabs = opening.putArray("cabs");
        world.cabs().forEach(cab -> cab(cabs.addObject(), cab));
        ArrayNode arrangements = opening.putArray("arrangements");
        world.arrangements().forEach(arrangement -> arrangement(arrangements.addObject(), arrangement));
        clients(opening.putArray("clients"));
        return opening;
    }

    private void countries(ObjectNode opening) {
        ArrayNode countries = opening.putArray("countries");
        ArrayNode authorities = opening.putArray("authorities");
        ArrayNode nationalCas = opening.putArray("nationalCas");
        for (World.Country country : world.countries()) {
            countries.addObject().put("code", country.code()).put("name", country.name());
            authorities
                    .addObject()
                    .put("country", country.code())
                    .put("name", country.authority())
                    .put("website", country.website());
            nationalCas
                    .addObject()
                    .put("country", country.code())
                    .put("certificate", Pem.of(secrets.nationalCa(country).certificate()));
        }
        opening.putArray("timeStampAuthorities")
                .addObject()
                .put("country", TSA_COUNTRY)
                .put(
                        "certificate",
                        Pem.of(secrets.timeStampUnit(world.country(TSA_COUNTRY)).certificate()));
    }

    private void cab(ObjectNode node, World.Cab cab) {
        node.put("code", cab.code());
        node.put("name", cab.name());
        node.put("nameLocal", cab.nameLocal());
        node.put("address", cab.address());
        node.put("authorisedFrom", day(cab.authorisedFrom()));
        World.Accreditation grant = cab.accreditation();
        ObjectNode accreditation = node.putArray("accreditations").addObject();
        accreditation.put("number", grant.number());
        accreditation.put("body", grant.body());
        accreditation.put("standard", grant.standard());
        accreditation.put("from", day(grant.begins()));
        accreditation.put("to", day(grant.ends()));
        ObjectNode scope = accreditation.putArray("scope").addObject();
        scope.put("type", cab.type());
        scope.put("hs", cab.hs());
        ArrayNode standards = scope.putArray("standards");
        world.standards().get(cab.standards()).forEach(standards::add);
        scope.put("from", day(grant.begins()));
        scope.put("to", day(grant.ends()));
    }

    private void arrangement(ObjectNode node, World.Arrangement arrangement) {
        node.put("code", arrangement.code());
        node.put("title", arrangement.title());
        node.put("kind", arrangement.kind());
        node.put("legalBasis", arrangement.legalBasis());
        node.put("enactedFrom", day(arrangement.enactedFrom()));
        ArrayNode members = node.putArray("members");
        arrangement.members().forEach(members::add);
        node.put("hs", arrangement.hs());
        node.put("type", arrangement.type());
        node.put("coverage", arrangement.coverage());
        node.putNull("to");
        node.putNull("maxReportAgeMonths");
    }

    private void clients(ArrayNode clients) {
        for (World.Cab cab : world.cabs()) {
            client(clients, cabClient(cab.code()), List.of("documents", "keys")).put("cab", cab.code());
        }
        for (World.Country country : world.countries()) {
            String code = country.code();
            client(clients, authorityClient(code), List.of("authority")).put("country", code);
            client(clients, portalClient(code), List.of("verify")).put("country", code);
        }
    }

    private ObjectNode client(ArrayNode clients, String id, List<String> scopes) {
        ObjectNode client = clients.addObject().put("id", id);
        ArrayNode array = client.putArray("scopes");
        scopes.forEach(array::add);
        Map<String, Object> jwk = secrets.client(id).toPublicJWK().toJSONObject();
        client.set("jwk", World.JSON.valueToTree(jwk));
        return client;
    }

    private String day(String period) {
        return World.day(anchor, period).toString();
    }
}
