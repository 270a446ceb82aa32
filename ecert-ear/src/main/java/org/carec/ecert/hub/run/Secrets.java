package org.carec.ecert.hub.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Properties;
import java.util.logging.Logger;

/**
 * The hub's seal key and token secret. Production brings its own; without them and outside production they are made once
 * and kept in the data directory, readable by the hub's system user alone.
 */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Logger LOG = Logger.getLogger(Secrets.class.getName());

    private final Path directory;
    private final Clock clock = Clock.systemUTC();

    Secrets(Path dataDirectory) {
        this.directory = dataDirectory.resolve("keys");
    }

    /**
     * @return the settings with {@code ecert.seal.keystore}, {@code ecert.seal.password} and {@code ecert.token.secret}
     * @throws IllegalStateException in production, if one of them is missing
     */
    Settings complete(Settings settings) throws IOException {
        boolean seal = settings.find("ecert.seal.keystore").isPresent();
        boolean token = settings.find("ecert.token.secret").isPresent();
        if (seal && token) {
            return settings;
        }
        if (settings.production()) {
            throw new IllegalStateException("ecert.production needs ecert.seal.keystore, ecert.seal.password and"
                    + " ecert.token.secret: the hub does not make its own keys there");
        }
        LOG.warning("keys made by the hub itself in " + directory
                + " are in use: production must bring its own (ecert.seal.keystore, ecert.token.secret)");
        Settings complete = token ? settings : settings.with("ecert.token.secret", own("token.secret"));
        return seal ? complete : withOwnSeal(complete);
    }

    private Settings withOwnSeal(Settings settings) throws IOException {
        String password = own("seal.password");
        Path keystore = directory.resolve("seal.p12");
        Path list = directory.resolve("seal.crl");
        if (!Files.exists(keystore)) {
            new OwnSeal(keystore, list).make(password.toCharArray(), clock.instant());
        }
        Settings complete = settings.with("ecert.seal.keystore", keystore).with("ecert.seal.password", password);
        return Files.exists(list) ? complete.with("ecert.seal.crl", list) : complete;
    }

    private String own(String name) throws IOException {
        Path file = PrivateFiles.directory(directory).resolve("secrets.properties");
        Properties secrets = PrivateFiles.read(file);
        if (secrets.getProperty(name) == null) {
            secrets.setProperty(name, random());
            PrivateFiles.write(file, secrets);
        }
        return secrets.getProperty(name);
    }

    /** 256 random bits, base64. */
    static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
