package org.carec.ecert.hub.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The declared facts of one document while they are being written down; parts common to certificate and report. */
final class Facts {

    private final World.Cab cab;
    private final String language;
    private final ObjectNode json = World.JSON.createObjectNode();

    Facts(World world, World.Cab cab) {
        this.cab = cab;
        this.language = world.country(cab.country()).language();
    }

    ObjectNode json() {
        return json;
    }

    void head(String profile, String series, int ordinal, LocalDate issued) {
        json.put("profile", profile);
        json.put("cab", cab.code());
        String accreditation = cab.accreditation().number();
        json.put(
                "number",
                String.format(Locale.ROOT, "%s/%s/%d-%04d", accreditation, series, issued.getYear(), ordinal));
        json.put("language", language);
        json.put("issuedOn", issued.toString());
    }

    void day(String field, LocalDate day) {
        json.put(field, day.toString());
    }

    void strings(String field, List<String> values) {
        ArrayNode array = json.putArray(field);
        values.forEach(array::add);
    }

    ObjectNode product(String hs, Map<String, String> names) {
        return json.withArray("/products")
                .addObject()
                .put("hsCode", hs)
                .put("nomenclature", "HS2022")
                .put("name", name(names));
    }

    /** Applicant and manufacturer are the same firm here. */
    void parties(Goods.Firm firm) {
        for (String role : List.of("applicant", "manufacturer")) {
            json.putObject(role)
                    .put("name", firm.name())
                    .put("address", firm.address())
                    .put("country", cab.country());
        }
    }

    void batch(String identifier, String quantity) {
        json.putObject("lot").put("kind", "BATCH").put("identifier", identifier).put("quantity", quantity);
    }

    /** In the country's language and in English. */
    String name(Map<String, String> names) {
        return names.get(language) + " / " + names.get("en");
    }
}
