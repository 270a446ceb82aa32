package org.carec.ecert.hub.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.carec.ecert.hub.toolkit.KeyKind;
import org.carec.ecert.hub.toolkit.PrivateFile;
import org.carec.ecert.hub.toolkit.SigningIdentity;
import org.carec.ecert.hub.toolkit.SmallCa;

/** The demonstration's private keys: made at the first run, kept in the data folder with mode 600, never anywhere else. */
final class Secrets {

    private final Path folder;
    private final Instant anchor;
    private final char[] password;
    private final Map<String, SigningIdentity> identities = new HashMap<>();

    Secrets(Path folder, Instant anchor) {
        this.folder = PrivateFile.folder(folder);
        this.anchor = anchor;
        this.password = password(folder.resolve("password")).toCharArray();
    }

    /** The national certification authority of a country. */
    SigningIdentity nationalCa(World.Country country) {
        String subject = "C=" + country.code() + ",O=Demonstration,CN=Demo National CA " + country.code();
        return identity("ca-" + country.code(), () -> SmallCa.create(subject, anchor));
    }

    /** The signing key of a body, certified by its national authority. */
    SigningIdentity signer(World world, World.Cab cab) {
        return identity("cab-" + cab.code(), () -> {
            KeyPair pair = KeyKind.named(cab.key()).generate();
            SigningIdentity issuer = nationalCa(world.country(cab.country()));
            X509Certificate certificate = SmallCa.of(issuer, anchor)
                    .certifySigner(
                            "C=" + cab.country() + ",O=" + cab.name() + ",CN=" + cab.code() + " document signing",
                            pair.getPublic());
            return new SigningIdentity(pair.getPrivate(), List.of(certificate, issuer.certificate()));
        });
    }

    /** The key of the one time-stamping authority, certified in the country given. */
    SigningIdentity timeStampUnit(World.Country country) {
        return identity("tsa", () -> {
            KeyPair pair = KeyKind.RSA_3072.generate();
            SigningIdentity issuer = nationalCa(country);
            X509Certificate certificate = SmallCa.of(issuer, anchor)
                    .certifyTimeStampUnit(
                            "C=" + country.code() + ",O=Demonstration,CN=Demo Time-Stamp Unit", pair.getPublic());
            return new SigningIdentity(pair.getPrivate(), List.of(certificate, issuer.certificate()));
        });
    }

    /** The authentication key (ES256) of an API client. */
    ECKey client(String id) {
        Path file = folder.resolve("client-" + id + ".jwk");
        try {
            if (!Files.exists(file)) {
                ECKey key = new ECKeyGenerator(Curve.P_256)
                        .keyID(id)
                        .keyUse(KeyUse.SIGNATURE)
                        .generate();
                PrivateFile.write(file, key.toJSONString().getBytes(StandardCharsets.UTF_8));
            }
            return ECKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("the client key " + file + " cannot be used", e);
        }
    }

    /** Opening a PKCS#12 file is slow on purpose, so each is opened once. */
    private synchronized SigningIdentity identity(String name, Supplier<SigningIdentity> make) {
        SigningIdentity known = identities.get(name);
        if (known != null) {
            return known;
        }
        Path file = folder.resolve(name + ".p12");
        if (!Files.exists(file)) {
            make.get().write(file, password);
        }
        SigningIdentity read = SigningIdentity.read(file, password);
        identities.put(name, read);
        return read;
    }

    private static String password(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                PrivateFile.write(file, HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
