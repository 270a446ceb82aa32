package org.carec.ecert.hub.toolkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** An API client's identity: its id at the hub and the private key it proves itself with ({@code private_key_jwt}, RFC 7523). */
public record ClientKey(String id, JWK key) {

    private static final Duration LIFE = Duration.ofSeconds(60);

    public ClientKey {
        if (!key.isPrivate()) {
            throw new ToolkitProblem(
                    "The key of client " + id + " is a public key.", "Give the private JWK made by `key client`.");
        }
    }

    /** Reads a private JWK (RFC 7517) from a file. */
    public static ClientKey read(String id, Path file) {
        try {
            return new ClientKey(id, JWK.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new ToolkitProblem(file + " cannot be read.", "Check the path and the file's permissions.", e);
        } catch (ParseException e) {
            throw new ToolkitProblem(file + " is not a JWK.", "Make one with `key client`.", e);
        }
    }

    /** A signed assertion for that audience, valid for one minute and usable once. */
    String assertion(String audience, Instant now) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(id)
                .subject(id)
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        JWSAlgorithm algorithm = key.getKeyType().equals(KeyType.EC) ? JWSAlgorithm.ES256 : JWSAlgorithm.PS256;
        SignedJWT assertion = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
        try {
            assertion.sign(new DefaultJWSSignerFactory().createJWSSigner(key, algorithm));
        } catch (JOSEException e) {
            throw new ToolkitProblem(
                    "The key of client " + id + " cannot sign " + algorithm + ".", "Use an EC P-256 or RSA key.", e);
        }
        return assertion.serialize();
    }
}
