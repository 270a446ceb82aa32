package org.carec.ecert.hub.demo;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carec.ecert.hub.toolkit.ApiClient;

/** The whole demonstration against a running hub that was started with the opening file. */
final class Demonstration {

    private static final String ALOUD = "UZ0007";

    private final World world;
    private final DataFolder data;
    private final Secrets secrets;
    private final Narrator narrator;
    private final Clock clock;

    Demonstration(World world, DataFolder data, Secrets secrets, Narrator narrator, Clock clock) {
        this.world = world;
        this.data = data;
        this.secrets = secrets;
        this.narrator = narrator;
        this.clock = clock;
    }

    void run(URI hub) {
        Parties parties = new Parties(hub, secrets);
        Issuing issuing = new Issuing(world, data, parties, new Signatory(world, secrets, clock));
        Fates fates = new Fates(parties, issuing);
        Specimens specimens = new Specimens(world, data.anchor());
        narrator.heading("Loading");
        narrator.step(
                "keys",
                () -> new Keys(world, secrets, parties).register(),
                fresh -> world.cabs().size() + " signing keys proved and approved (" + fresh + " new)");
        List<Issued> documents = narrator.step(
                "documents",
                () -> new Loading(issuing).load(specimens.all()),
                issued -> issued.size() + " reserved, signed and pushed");
        narrator.step(
                "refused push", () -> new Loading(issuing).refused(specimens.refused()), code -> code + " (TJ0002)");
        Map<Fate, Issued> examples =
                narrator.step("statuses", () -> settle(parties, fates, documents), found -> counts(documents));
        new MainJob(issuing, fates, parties.importer(), narrator, clock).tell(specimens.aloud(ALOUD));
        addresses(parties.importer(), examples);
    }

    /** Brings every document to its status, reads each back, and gives one example of each. */
    private static Map<Fate, Issued> settle(Parties parties, Fates fates, List<Issued> documents) {
        fates.bring(documents);
        Map<Fate, Issued> examples = new EnumMap<>(Fate.class);
        for (Issued document : documents) {
            Specimen specimen = document.specimen();
            String status = Fates.status(parties.cab(specimen.cab()).document(document.documentId()));
            DemoFailed.unless(
                    status.equals(specimen.fate().status),
                    document.documentId() + " must be " + specimen.fate().status + ", it is " + status);
            examples.putIfAbsent(specimen.fate(), document);
        }
        return examples;
    }

    private static String counts(List<Issued> documents) {
        List<String> counts = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            long count = documents.stream()
                    .filter(document -> document.specimen().fate() == fate)
                    .count();
            counts.add(count + " " + fate.status);
        }
        return String.join(", ", counts);
    }

    private void addresses(ApiClient hub, Map<Fate, Issued> examples) {
        narrator.heading("Open");
        narrator.line("verify page", hub.address("/verify").toString());
        examples.forEach((fate, issued) -> narrator.line(
                fate.status, hub.address("/d/" + issued.documentId()).toString()));
        narrator.line(
                "with the QR's link", examples.get(Fate.ACTIVE).qrContent().replaceFirst("#.*$", ""));
        narrator.line(
                "signed PDFs", examples.get(Fate.ACTIVE).signedPdf().getParent().toString());
        narrator.line("API", hub.address("/api/v1/trust/cabs").toString());
        narrator.line("API description", hub.address("/api/docs").toString());
    }
}
