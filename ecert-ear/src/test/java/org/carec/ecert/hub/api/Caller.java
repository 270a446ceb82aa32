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
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Who calls: nobody, somebody with a made-up token, or a client of the opening file with a key of its own. The document walked is UZ0007's, for PK. */
enum Caller {
    NOBODY("", ""),
    GARBAGE("", ""),
    CAB("\"cab\":\"UZ0007\"", "\"documents\",\"keys\""),
    PUSHER("\"cab\":\"UZ0007\"", "\"documents\""),
    KEY_KEEPER("\"cab\":\"UZ0007\"", "\"keys\""),
    NEIGHBOUR_CAB("\"cab\":\"UZ0001\"", "\"documents\",\"keys\""),
    FOREIGN_CAB("\"cab\":\"PK0001\"", "\"documents\",\"keys\""),
    AUTHORITY("\"country\":\"UZ\"", "\"authority\""),
    DESTINATION_AUTHORITY("\"country\":\"PK\"", "\"authority\""),
    FOREIGN_AUTHORITY("\"country\":\"KG\"", "\"authority\""),
    OWN_PORTAL("\"country\":\"UZ\"", "\"verify\""),
    DESTINATION_PORTAL("\"country\":\"PK\"", "\"verify\""),
    FOREIGN_PORTAL("\"country\":\"KG\"", "\"verify\""),
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
                        id,
                        tenant.isEmpty() ? "" : tenant + ",",
                        scopes,
                        key.toPublicJWK().toJSONString());
    }

    /** The fields by which it asks for a token (RFC 7523). */
    Map<String, String> tokenRequest(URI hub) throws JOSEException {
        return Map.of(
                "grant_type",
                "client_credentials",
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                assertion(hub.resolve("/api/oauth/token").toString()));
    }

    @SuppressWarnings("JavaUtilDate") // what the JWT library takes
    private String assertion(String audience) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(id())
                .subject(id())
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(Clock.systemUTC().instant().plusSeconds(120)))
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
