package org.carec.ecert.hub.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;

/** Who calls: nobody, somebody with a made-up token, or a client of the opening file with a key of its own. */
enum Caller {
    NOBODY("", ""),
    GARBAGE("", ""),
    CAB("\"cab\":\"UZ0007\"", "\"documents\",\"keys\""),
    FOREIGN_CAB("\"cab\":\"PK0001\"", "\"documents\",\"keys\""),
    AUTHORITY("\"country\":\"UZ\"", "\"authority\""),
    FOREIGN_AUTHORITY("\"country\":\"PK\"", "\"authority\""),
    PORTAL("\"country\":\"PK\"", "\"verify\""),
    AUDITOR("", "\"audit\"");

    private final String tenant;
    private final String scopes;

    @SuppressWarnings("ImmutableEnumChecker") // an ECKey has no setters
    private final ECKey key = key();

    Caller(String tenant, String scopes) {
        this.tenant = tenant;
        this.scopes = scopes;
    }

    boolean isClient() {
        return !scopes.isEmpty();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the opening file has it. */
    String entry() {
        return entry(id());
    }

    /** The same under another id. */
    String entry(String id) {
        return "{\"id\":\"%s\",%s\"scopes\":[%s],\"jwk\":%s}"
                .formatted(
                        id(),
                        tenant.isEmpty() ? "" : tenant + ",",
                        scopes,
                        key.toPublicJWK().toJSONString());
    }

    /** RFC 7523. */
    @SuppressWarnings("JavaUtilDate") // what the JWT library takes
    String assertion(String audience, Instant now) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(id())
                .subject(id())
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(now.plusSeconds(120)))
                .build();
        var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
