package org.carec.ecert.hub.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;

/** Makes the declared facts (profile e-coc/1) of certificates for household appliances; the same one always gets the same. */
final class CertificateFacts {

    private final World world;
    private final Goods goods;
    private final LocalDate anchor;

    CertificateFacts(World world, Goods goods, LocalDate anchor) {
        this.world = world;
        this.goods = goods;
        this.anchor = anchor;
    }

    ObjectNode of(World.Cab cab, int ordinal, Fate fate) {
        Goods.Appliance appliance =
                goods.appliances().get(ordinal % goods.appliances().size());
        Facts facts = new Facts(world, cab);
        LocalDate validFrom = validFrom(ordinal, fate);
        LocalDate issued = fate == Fate.AHEAD ? anchor.minusDays(2) : validFrom;
        facts.head("e-coc/1", "C", ordinal, issued);
        facts.day("validFrom", validFrom);
        facts.day("validUntil", validFrom.plusYears(1).minusDays(1));
        facts.strings("destinations", List.of(cab.country().equals("PK") ? "UZ" : "PK"));
        facts.json().put("scheme", ordinal % 3 == 0 ? "5" : "3");
        facts.strings("standards", List.of("IEC 60335-1:2020", appliance.standard(), "CISPR 14-1:2020"));
        products(facts, cab, appliance, ordinal);
        facts.parties(goods.firms().get(cab.country()).get(2 + ordinal % 2));
        if (ordinal % 4 == 0) {
            facts.batch("B-" + issued.getYear() + "-" + (300 + ordinal), 250 * (1 + ordinal % 5) + " pcs");
        } else {
            facts.json().putObject("lot").put("kind", "SERIES");
        }
        facts.strings("testReports", List.of("EL-" + issued.getYear() + "-" + (1200 + ordinal)));
        return facts.json();
    }

    private void products(Facts facts, World.Cab cab, Goods.Appliance appliance, int ordinal) {
        for (int variant = 0; variant <= ordinal % 3; variant++) {
            facts.product(appliance.hs(), appliance.name())
                    .put("model", appliance.model() + "-" + (char) ('A' + variant) + ordinal)
                    .put("brand", goods.brands().get(cab.country()).get(ordinal % 2));
        }
    }

    private LocalDate validFrom(int ordinal, Fate fate) {
        return switch (fate) {
            case AHEAD -> anchor.plusMonths(2);
            case EXPIRED -> anchor.minusMonths(14).minusDays(ordinal);
            default -> anchor.minusDays(10L + 11L * (ordinal % 20));
        };
    }
}
