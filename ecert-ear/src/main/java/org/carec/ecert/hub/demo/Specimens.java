package org.carec.ecert.hub.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The eighty documents of the demonstration: each status, each country, each key kind, with and without time-stamp. */
final class Specimens {

    private static final int BODIES_WITH_EIGHT = 3;

    private final World world;
    private final LocalDate anchor;
    private final CertificateFacts certificates;
    private final ReportFacts reports;

    Specimens(World world, LocalDate anchor) {
        this.world = world;
        this.anchor = anchor;
        Goods goods = Goods.load();
        this.certificates = new CertificateFacts(world, goods, anchor);
        this.reports = new ReportFacts(world, goods, anchor);
    }

    /** The eighty, grouped by body; a replaced document's successor is the first one of its body. */
    List<Specimen> all() {
        List<Specimen> specimens = new ArrayList<>();
        int laboratories = 0;
        for (World.Cab cab : world.cabs()) {
            if (!cab.accreditation().inForce(anchor, anchor)) {
                continue;
            }
            List<Fate> fates = cab.certifies() ? certificates() : reports(laboratories++ < BODIES_WITH_EIGHT);
            for (int i = 0; i < fates.size(); i++) {
                specimens.add(of(cab, i + 1, fates.get(i)));
            }
        }
        return specimens;
    }

    /** The document of the main job, told aloud: a certificate of the body with that code. */
    Specimen aloud(String cab) {
        return of(world.cab(cab), 101, Fate.WITHDRAWN);
    }

    /** The document of a body whose accreditation has ended: the hub refuses it. */
    Specimen refused() {
        World.Cab lapsed = world.cabs().stream()
                .filter(cab -> !cab.accreditation().inForce(anchor, anchor))
                .findFirst()
                .orElseThrow();
        return of(lapsed, 1, Fate.ACTIVE);
    }

    private Specimen of(World.Cab cab, int ordinal, Fate fate) {
        String key = String.format(Locale.ROOT, "%s-%s-%03d", cab.code(), cab.certifies() ? "C" : "R", ordinal);
        ObjectNode metadata = cab.certifies() ? certificates.of(cab, ordinal, fate) : reports.of(cab, ordinal);
        return new Specimen(key, cab, fate, ordinal % 2 == 0, metadata);
    }

    private static List<Fate> reports(boolean withAnnulled) {
        List<Fate> fates = new ArrayList<>(Collections.nCopies(5, Fate.ACTIVE));
        fates.add(Fate.WITHDRAWN);
        fates.add(Fate.REPLACED);
        if (withAnnulled) {
            fates.add(Fate.ANNULLED);
        }
        return fates;
    }

    private static List<Fate> certificates() {
        List<Fate> fates = new ArrayList<>(Collections.nCopies(6, Fate.ACTIVE));
        fates.addAll(List.of(Fate.AHEAD, Fate.SUSPENDED, Fate.SUSPENDED, Fate.WITHDRAWN));
        fates.addAll(List.of(Fate.REPLACED, Fate.EXPIRED, Fate.EXPIRED, Fate.ANNULLED));
        return fates;
    }
}
