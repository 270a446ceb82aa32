package org.carec.ecert.hub.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes the declared facts (profile e-tr/1) of test reports on dried fruit; the same one always gets the same. */
final class ReportFacts {

    private final World world;
    private final Goods goods;
    private final LocalDate anchor;

    ReportFacts(World world, Goods goods, LocalDate anchor) {
        this.world = world;
        this.goods = goods;
        this.anchor = anchor;
    }

    ObjectNode of(World.Cab cab, int ordinal) {
        Goods.Fruit fruit = goods.fruits().get(ordinal % goods.fruits().size());
        Facts facts = new Facts(world, cab);
        LocalDate issued = anchor.minusDays(3L + 9L * ordinal);
        facts.head("e-tr/1", "T", ordinal, issued);
        facts.strings("destinations", destinations(cab, 1 + ordinal % 4));
        List<String> standards = new ArrayList<>(fruit.standards());
        standards.add("ISO 16050:2003");
        facts.strings("standards", standards);
        facts.product(fruit.hs(), fruit.name());
        facts.parties(goods.firms().get(cab.country()).get(ordinal % 2));
        String batch = "L" + issued.getYear() + "-" + (700 + ordinal);
        facts.batch(batch, 4 + ordinal % 17 + " t");
        facts.json()
                .putObject("sample")
                .put("identifier", "S-" + batch)
                .put("description", facts.name(fruit.name()) + ", 3 × 1 kg")
                .put("sampledOn", issued.minusDays(9).toString())
                .put("receivedOn", issued.minusDays(8).toString());
        facts.day("testedFrom", issued.minusDays(7));
        facts.day("testedUntil", issued.minusDays(1));
        results(facts, new Random((cab.code() + ordinal).hashCode()));
        return facts.json();
    }

    private List<String> destinations(World.Cab cab, int count) {
        return world.countries().stream()
                .map(World.Country::code)
                .filter(code -> !code.equals(cab.country()))
                .limit(count)
                .toList();
    }

    private void results(Facts facts, Random random) {
        ArrayNode results = facts.json().putArray("results");
        for (Goods.Parameter parameter : goods.parameters()) {
            results.addObject()
                    .put("parameter", facts.name(parameter.name()))
                    .put("method", parameter.method())
                    .put("result", parameter.text() == null ? measured(parameter, random) : parameter.text())
                    .put("unit", parameter.unit())
                    .put("limit", parameter.limit())
                    .put("conformity", "PASS");
        }
    }

    private static String measured(Goods.Parameter parameter, Random random) {
        double value = parameter.low() + random.nextDouble() * (parameter.high() - parameter.low());
        return String.format(Locale.ROOT, "%." + parameter.digits() + "f", value);
    }
}
