package org.carec.ecert.hub.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Makes the declared facts (profiles e-coc/1 and e-tr/1) of a document; the same document always gets the same. */
final class Metadata {

    private final World world;
    private final Goods goods;
    private final LocalDate anchor;

    Metadata(World world, Goods goods, LocalDate anchor) {
        this.world = world;
        this.goods = goods;
        this.anchor = anchor;
    }

    ObjectNode of(World.Cab cab, int ordinal, Fate fate) {
        return cab.certifies() ? certificate(cab, ordinal, fate) : report(cab, ordinal);
    }

    private ObjectNode certificate(World.Cab cab, int ordinal, Fate fate) {
        Goods.Appliance appliance =
                goods.appliances().get(ordinal % goods.appliances().size());
        LocalDate validFrom = validFrom(ordinal, fate);
        LocalDate issued = fate == Fate.AHEAD ? anchor.minusDays(2) : validFrom;
        ObjectNode metadata = head("e-coc/1", cab, "C", ordinal, issued);
        metadata.put("validFrom", validFrom.toString());
        metadata.put("validUntil", validFrom.plusYears(1).minusDays(1).toString());
        metadata.putArray("destinations").add(cab.country().equals("PK") ? "UZ" : "PK");
        metadata.put("scheme", ordinal % 3 == 0 ? "5" : "3");
        strings(metadata, "standards", List.of("IEC 60335-1:2020", appliance.standard(), "CISPR 14-1:2020"));
        int maker = 2 + ordinal % 2;
        ArrayNode products = metadata.putArray("products");
        for (int variant = 0; variant <= ordinal % 3; variant++) {
            ObjectNode product = product(products, cab, appliance.hs(), appliance.name());
            product.put("model", appliance.model() + "-" + (char) ('A' + variant) + ordinal);
            product.put("brand", goods.brands().get(cab.country()).get(ordinal % 2));
        }
        parties(metadata, cab, maker);
        ObjectNode lot = metadata.putObject("lot");
        lot.put("kind", ordinal % 4 == 0 ? "BATCH" : "SERIES");
        if (ordinal % 4 == 0) {
            lot.put("identifier", "B-" + issued.getYear() + "-" + (300 + ordinal));
            lot.put("quantity", 250 * (1 + ordinal % 5) + " pcs");
        }
        metadata.putArray("testReports").add("EL-" + issued.getYear() + "-" + (1200 + ordinal));
        return metadata;
    }

    private LocalDate validFrom(int ordinal, Fate fate) {
        return switch (fate) {
            case AHEAD -> anchor.plusMonths(2);
            case EXPIRED -> anchor.minusMonths(14).minusDays(ordinal);
            default -> anchor.minusDays(10L + 11L * (ordinal % 20));
        };
    }

    private ObjectNode report(World.Cab cab, int ordinal) {
        Goods.Fruit fruit = goods.fruits().get(ordinal % goods.fruits().size());
        LocalDate issued = anchor.minusDays(3L + 9L * ordinal);
        ObjectNode metadata = head("e-tr/1", cab, "T", ordinal, issued);
        ArrayNode destinations = metadata.putArray("destinations");
        world.countries().stream()
                .map(World.Country::code)
                .filter(code -> !code.equals(cab.country()))
                .limit(1 + ordinal % 4)
                .forEach(destinations::add);
        ArrayNode standards = strings(metadata, "standards", fruit.standards());
        standards.add("ISO 16050:2003");
        product(metadata.putArray("products"), cab, fruit.hs(), fruit.name());
        parties(metadata, cab, ordinal % 2);
        String batch = "L" + issued.getYear() + "-" + (700 + ordinal);
        ObjectNode lot = metadata.putObject("lot");
        lot.put("kind", "BATCH");
        lot.put("identifier", batch);
        lot.put("quantity", 4 + ordinal % 17 + " t");
        ObjectNode sample = metadata.putObject("sample");
        sample.put("identifier", "S-" + batch);
        sample.put("description", name(cab, fruit.name()) + ", 3 × 1 kg");
        sample.put("sampledOn", issued.minusDays(9).toString());
        sample.put("receivedOn", issued.minusDays(8).toString());
        metadata.put("testedFrom", issued.minusDays(7).toString());
        metadata.put("testedUntil", issued.minusDays(1).toString());
        results(metadata, cab, ordinal);
        return metadata;
    }

    private void results(ObjectNode metadata, World.Cab cab, int ordinal) {
        Random random = new Random((cab.code() + ordinal).hashCode());
        ArrayNode results = metadata.putArray("results");
        for (Goods.Parameter parameter : goods.parameters()) {
            double value = parameter.low() + random.nextDouble() * (parameter.high() - parameter.low());
            ObjectNode result = results.addObject();
            result.put("parameter", name(cab, parameter.name()));
            result.put("method", parameter.method());
            result.put(
                    "result",
                    parameter.text() == null
                            ? String.format(Locale.ROOT, "%." + parameter.digits() + "f", value)
                            : parameter.text());
            result.put("unit", parameter.unit());
            result.put("limit", parameter.limit());
            result.put("conformity", "PASS");
        }
    }

    private ObjectNode head(String profile, World.Cab cab, String series, int ordinal, LocalDate issued) {
        ObjectNode metadata = World.JSON.createObjectNode();
        metadata.put("profile", profile);
        metadata.put("cab", cab.code());
        metadata.put(
                "number",
                String.format(
                        Locale.ROOT, "%s/%s/%d-%04d", cab.accreditation().number(), series, issued.getYear(), ordinal));
        metadata.put("language", world.country(cab.country()).language());
        metadata.put("issuedOn", issued.toString());
        return metadata;
    }

    private void parties(ObjectNode metadata, World.Cab cab, int firm) {
        Goods.Firm party = goods.firms().get(cab.country()).get(firm);
        for (String role : List.of("applicant", "manufacturer")) {
            metadata.putObject(role)
                    .put("name", party.name())
                    .put("address", party.address())
                    .put("country", cab.country());
        }
    }

    private ObjectNode product(ArrayNode products, World.Cab cab, String hs, Map<String, String> names) {
        return products.addObject()
                .put("hsCode", hs)
                .put("nomenclature", "HS2022")
                .put("name", name(cab, names));
    }

    private String name(World.Cab cab, Map<String, String> names) {
        return names.get(world.country(cab.country()).language()) + " / " + names.get("en");
    }

    private static ArrayNode strings(ObjectNode node, String field, List<String> values) {
        ArrayNode array = node.putArray(field);
        values.forEach(array::add);
        return array;
    }
}
