package org.carec.ecert.hub.run;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The hub's settings: the command line first, then the environment, then a file. Names are those of MicroProfile Config
 * ({@code ecert.db.url}), in the environment by its rule ({@code ECERT_DB_URL}). Prints no values: some are secret.
 */
public final class Settings {

    static final String CONFIG_FILE = "ECERT_CONFIG_FILE";

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads the settings.
     *
     * @param environment the process's environment
     * @param file the settings file, or null for the one that {@code ECERT_CONFIG_FILE} names, or none
     * @throws IllegalArgumentException if the file is named but cannot be read
     */
    public static Settings of(Map<String, String> environment, Path file) {
        Map<String, String> values = new TreeMap<>();
        Path named =
                file != null || environment.get(CONFIG_FILE) == null ? file : Path.of(environment.get(CONFIG_FILE));
        if (named != null) {
            read(named).forEach((name, value) -> values.put(variable((String) name), ((String) value).strip()));
        }
        environment.forEach((name, value) -> {
            if (name.startsWith("ECERT_")) {
                values.put(name, value);
            }
        });
        return new Settings(values);
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read the settings file " + file.toAbsolutePath(), e);
        }
    }

    /** These settings with one more; a null value changes nothing. */
    public Settings with(String name, Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(values);
        more.put(variable(name), value.toString());
        return new Settings(more);
    }

    /** The value of a setting; one that is there but blank counts as absent. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(variable(name))).filter(value -> !value.isBlank());
    }

    /** Where the hub keeps its data: {@code ecert.data.dir}, else {@code ./data}. */
    public Path dataDirectory() {
        return Path.of(find("ecert.data.dir").orElse("data")).toAbsolutePath().normalize();
    }

    /** The HTTP port: {@code ecert.port}, else 8080. */
    public int port() {
        return Integer.parseInt(find("ecert.port").orElse("8080"));
    }

    /** Whether this is production, where nothing is generated that must be the operator's own. */
    public boolean production() {
        return find("ecert.production").map(Boolean::parseBoolean).orElse(false);
    }

    /** All settings by their environment names, for the server process. Holds secrets. */
    Map<String, String> asEnvironment() {
        return Map.copyOf(values);
    }

    /** MicroProfile Config 3.1, 5.3.1: other characters become {@code _}, letters upper case. */
    static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9_]", "_").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Settings" + values.keySet();
    }
}
