package org.carec.ecert.hub.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.job.GostCa;
import org.carec.ecert.hub.toolkit.Pem;

/** The opening file of the run's one hub: the demonstration's world, a client for each caller of the walk, and a GOST CA besides. */
public final class Tenants {

    /** A client of UZ0007 that nobody acts as: it is suspended and restored. */
    static final String SPARE = "spare";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Tenants() {}

    /** Writes it beside the demonstration's own. */
    public static Path openingFile(Path demonstration) throws IOException {
        var opening = JSON.readTree(WorldOnHub.openingFile(demonstration).toFile());
        var clients = (ArrayNode) opening.path("clients");
        var walkers = Arrays.stream(Caller.values()).filter(Caller::isClient).map(Caller::entry);
        for (var entry :
                Stream.concat(walkers, Stream.of(Caller.CAB.entry(SPARE))).toList()) {
            clients.add(JSON.readTree(entry));
        }
        ((ArrayNode) opening.path("nationalCas"))
                .addObject()
                .put("country", "PK")
                .put("certificate", Pem.of(GostCa.national().certificate()));
        return Files.writeString(demonstration.resolve("walk.json"), opening.toString());
    }
}
