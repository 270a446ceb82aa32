package org.carec.ecert.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.signature.ProfileRefused;
import org.carec.ecert.signature.VerificationProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What each country has agreed to take as a signed PDF: the strict profile, unless the folder that the setting {@code ecert.profiles.dir}
 * names holds a file for it, such as {@code UZ.properties}. Read when first needed and kept until the hub ends. One wrong file leaves the
 * hub running and not ready: nothing is judged by half of what was agreed.
 */
@ApplicationScoped
public class CountryProfiles {

    private static final EventLog LOG = EventLog.of(CountryProfiles.class);
    private static final String ENDING = ".properties";
    private static final String FILE = "[A-Z]{2}\\.properties";

    private final Optional<String> folder;
    private Map<CountryCode, VerificationProfile> own;
    private String lastReason = "";

    /**
     * With a folder of profiles, or without.
     *
     * @param folder where the countries' files lie
     */
    @Inject
    public CountryProfiles(@ConfigProperty(name = "ecert.profiles.dir") Optional<String> folder) {
        this.folder = folder;
    }

    /** The container makes proxies with it. */
    protected CountryProfiles() {
        this(Optional.empty());
    }

    /**
     * The profile by which the files of this country's bodies are judged.
     *
     * @throws ProfileUnusable a file of the folder cannot be used
     */
    public VerificationProfile of(CountryCode country) {
        return own().getOrDefault(country, VerificationProfile.strict());
    }

    /** All profiles there are, each once, the strict one first. */
    public List<VerificationProfile> all() {
        return Stream.concat(Stream.of(VerificationProfile.strict()), own().values().stream())
                .distinct()
                .toList();
    }

    private synchronized Map<CountryCode, VerificationProfile> own() {
        if (own == null) {
            try {
                own = folder.isPresent() ? read(Path.of(folder.get().strip())) : Map.of();
                own.forEach((country, profile) ->
                        LOG.info("profile.ready", "country", country.value(), "profile", profile.described()));
            } catch (IOException | UncheckedIOException | InvalidPathException | ProfileRefused e) {
                tellOnce(e.toString());
                throw new ProfileUnusable();
            }
        }
        return own;
    }

    private static Map<CountryCode, VerificationProfile> read(Path folder) throws IOException {
        var profiles = new HashMap<CountryCode, VerificationProfile>();
        for (var file : files(folder)) {
            var name = file.getFileName().toString();
            var profile = VerificationProfile.read(name, Files.readAllBytes(file));
            var country = name.substring(0, name.length() - ENDING.length());
            if (!name.matches(FILE) || !profile.country().equals(Optional.of(country))) {
                throw new IOException(
                        name + " has to be named after its country, such as UZ.properties, and to say country = UZ.");
            }
            profiles.put(new CountryCode(country), profile);
        }
        return Map.copyOf(profiles);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    /** Readiness asks every few seconds; the log says it when it changes. */
    private void tellOnce(String reason) {
        if (!reason.equals(lastReason)) {
            LOG.warn("profile.refused", "reason", reason);
            lastReason = reason;
        }
    }
}
