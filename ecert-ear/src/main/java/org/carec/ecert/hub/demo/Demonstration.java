package org.carec.ecert.hub.demo;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        Fates fates = new Fates(parties, issuing, today);
        Specimens specimens = new Specimens(world, data.anchor());
        narrator.heading("Loading");
        narrator.step(
                "keys",
                () -> new Keys(world, secrets, parties).register(),
                fresh -> world.cabs().size() + " signing keys proved and approved (" + fresh + " new)");
        narrator.step(
                "revocation lists",
                () -> new Lists(world, secrets, parties).handIn(clock.instant()),
                count -> count + " national CAs, nobody revoked");
        List<Issued> documents = narrator.step(
                "documents",
                () -> new Loading(issuing).load(specimens.all()),
                issued -> issued.size() + " reserved, signed and pushed");
        narrator.step(
                "refused push", () -> new Loading(issuing).refused(specimens.refused()), code -> code + " (TJ0002)");
        narrator.step("statuses", () -> settle(fates, documents), settled -> counts(settled, today));
        new MainJob(issuing, fates, parties.importer(), narrator, clock).tell(specimens.aloud(ALOUD));
        addresses(parties.importer(), examples(documents, today));
    }

    private static List<Issued> settle(Fates fates, List<Issued> documents) {
        fates.bring(documents);
        fates.check(documents);
        return documents;
    }

    private static Map<String, Issued> examples(List<Issued> documents, LocalDate today) {
        Map<String, Issued> examples = new TreeMap<>();
        documents.forEach(document -> examples.putIfAbsent(document.specimen().statusOn(today), document));
        return examples;
    }

    private static String counts(List<Issued> documents, LocalDate today) {
        return documents.stream()
                .collect(Collectors.groupingBy(
                        document -> document.specimen().statusOn(today), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    private void addresses(ApiClient hub, Map<String, Issued> examples) {
        Issued active = examples.get(Fate.ACTIVE.status);
        narrator.heading("Open");
        narrator.line("verify page", hub.address("/verify").toString());
        examples.forEach((status, issued) ->
                narrator.line(status, hub.address("/d/" + issued.documentId()).toString()));
        narrator.line("with the QR's link", active.qrContent().replaceFirst("#.*$", ""));
        narrator.line("signed PDFs", active.signedPdf().getParent().toString());
        narrator.line("API", hub.address("/api/v1/trust/cabs").toString());
        narrator.line("API description", hub.address("/api/docs").toString());
    }
}
