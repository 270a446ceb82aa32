package org.carec.ecert.hub.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The demonstration's goods, makers and test parameters, from {@code goods.json}. Names by language code. */
record Goods(
        List<Fruit> fruits,
        List<Parameter> parameters,
        List<Appliance> appliances,
        Map<String, List<Firm>> firms,
        Map<String, List<String>> brands) {

    record Fruit(String hs, Map<String, String> name, List<String> standards) {}

    /** A result is drawn between {@code low} and {@code high}, or is always {@code text}. */
    record Parameter(
            Map<String, String> name,
            String method,
            String unit,
            String limit,
            double low,
            double high,
            int digits,
            String text) {}

    record Appliance(String hs, Map<String, String> name, String standard, String model) {}

    record Firm(String name, String address) {}

    static Goods load() {
        try (InputStream in = Goods.class.getResourceAsStream("goods.json")) {
            return World.JSON.readValue(in, Goods.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
