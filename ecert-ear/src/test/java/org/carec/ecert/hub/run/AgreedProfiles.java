package org.carec.ecert.hub.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The profiles of countries on the run's one hub: PK takes more than the strict profile does, everybody else what that does. */
final class AgreedProfiles {

    private AgreedProfiles() {}

    /** Writes them into a folder below this one. */
    static Path folder(Path below) throws IOException {
        Path folder = Files.createDirectories(below.resolve("profiles"));
        try (InputStream strict = AgreedProfiles.class.getResourceAsStream("/profiles/strict.properties")) {
            String text = new String(strict.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("name = strict", "name = pk-agreed\ncountry = PK")
                    .replace("relaxations =", "relaxations = GOST, SEVERAL_SIGNATURES");
            Files.writeString(folder.resolve("PK.properties"), text);
        }
        return folder;
    }
}
