package org.carec.ecert.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carec.ecert.access.Role;
import org.carec.ecert.identity.RegisteredClient.Status;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final String ENDPOINT = "https://hub.example/api/oauth/token";
    private static final Set<String> AUDIENCES = Set.of(ENDPOINT, "https://hub.example");

    private final ECKey key = key();
    private final Map<String, Client> registered = new HashMap<>();
    private final Map<String, TokenRow> tokens = new HashMap<>();
    private final AccessTokens service = new AccessTokens();
    private Instant now = NOW;

    @BeforeEach
    void wire() {
        service.clock = new Ticking();
        service.clients = new Clients() {
            @Override
            Optional<Client> find(String id) {
                return Optional.ofNullable(registered.get(id));
            }
        };
        service.rows = new TokenRows() {
            @Override
            void add(TokenRow row) {
                tokens.put(row.sha256(), row);
            }

            @Override
            Optional<TokenRow> find(String token) {
                return Optional.ofNullable(tokens.get(Sha256.hex(token)));
            }
        };
        service.spent = new SpentAssertions() {
            private final Set<String> used = new HashSet<>();

            @Override
            boolean spend(Assertion assertion) {
                return used.add(assertion.client() + " " + assertion.id());
            }
        };
        service.known = new KnownTokens();
        add("uz0007-it", Optional.of(new CabCode("UZ0007")), Optional.empty(), Set.of("documents", "keys"));
        add("pk-portal", Optional.empty(), Optional.of(new CountryCode("PK")), Set.of("verify"));
    }

    @Test
    @DisplayName("IDE-1 whoever signs with the registered key gets a token")
    void issues() {
        var token = service.issue(signed(claims("uz0007-it")), AUDIENCES, Set.of());

        assertThat(token.value()).hasSize(43);
        assertThat(token.seconds()).isEqualTo(600);
        assertThat(token.scopes()).containsExactlyInAnyOrder("documents", "keys");
        assertThat(token.toString()).doesNotContain(token.value());
    }

    @Test
    @DisplayName("IDE-1 an assertion works once")
    void refuses_second_use() {
        var assertion = signed(claims("uz0007-it"));
        service.issue(assertion, AUDIENCES, Set.of());

        assertRefused(assertion, "used before");
    }

    @Test
    @DisplayName("IDE-1 another key, an unsigned token and a shared secret are refused alike")
    void refuses_other_signatures() throws JOSEException {
        var claims = claims("uz0007-it").build();
        assertRefused(signed(claims("uz0007-it"), key()), "no registered client");
        assertRefused(signed(claims("nobody-it")), "no registered client");
        assertRefused(new PlainJWT(claims).serialize(), "not a signed JWT");
        var mac = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        mac.sign(new MACSigner(key.toPublicJWK().toJSONString()));
        assertRefused(mac.serialize(), "not a signed JWT");
        assertRefused("a.b.c", "not a signed JWT");
        assertRefused("", "must be a signed JWT");
        assertRefused("x".repeat(9_000), "must be a signed JWT");
    }

    @Test
    @DisplayName("IDE-1 an assertion for another server, an old one, a long-lived one, one without jti are refused")
    void refuses_wrong_claims() {
        assertRefused(signed(claims("uz0007-it").audience("https://other.example")), "aud must be");
        assertRefused(signed(claims("uz0007-it").expirationTime(at(-61))), "has passed");
        assertRefused(signed(claims("uz0007-it").expirationTime(at(361))), "five minutes");
        assertRefused(signed(claims("uz0007-it").issueTime(at(61))), "future");
        assertRefused(signed(claims("uz0007-it").notBeforeTime(at(61))), "future");
        assertRefused(signed(claims("uz0007-it").jwtID(null)), "jti");
        assertRefused(signed(claims("uz0007-it").issuer("pk-portal")), "iss = sub");
    }

    @Test
    @DisplayName("IDE-1 a minute of difference between the clocks is borne")
    void bears_skew() {
        assertThat(service.issue(signed(claims("uz0007-it").expirationTime(at(-59))), AUDIENCES, Set.of()))
                .isNotNull();
        assertThat(service.issue(signed(claims("uz0007-it").issueTime(at(59))), AUDIENCES, Set.of()))
                .isNotNull();
    }

    @Test
    @DisplayName("IDE-2 a token works ten minutes, not longer")
    void expires() {
        var token =
                service.issue(signed(claims("uz0007-it")), AUDIENCES, Set.of()).value();

        now = NOW.plus(Duration.ofMinutes(10)).minusMillis(1);
        assertThat(service.authenticate(token)).isPresent();
        now = NOW.plus(Duration.ofMinutes(10));
        assertThat(service.authenticate(token)).isEmpty();
    }

    @Test
    @DisplayName("IDE-2 a suspended client gets no token, and those it has stop working")
    void suspension_stops_tokens() {
        var token =
                service.issue(signed(claims("uz0007-it")), AUDIENCES, Set.of()).value();
        assertThat(service.authenticate(token)).isPresent();

        registered.get("uz0007-it").become(Status.SUSPENDED);
        service.known.forget(new ClientChanged("uz0007-it"));

        assertThat(service.authenticate(token)).isEmpty();
        assertRefused(signed(claims("uz0007-it")), "suspended");
    }

    @Test
    @DisplayName("IDE-3 what is kept of a token is its SHA-256")
    void keeps_no_token() {
        var token =
                service.issue(signed(claims("uz0007-it")), AUDIENCES, Set.of()).value();

        assertThat(tokens).containsOnlyKeys(Sha256.hex(token));
    }

    @Test
    @DisplayName("IDE-4 a token carries the tenant, and the roles of its scopes only")
    void carries_tenant_and_roles() {
        var cab = service.authenticate(service.issue(signed(claims("uz0007-it")), AUDIENCES, Set.of("documents"))
                        .value())
                .orElseThrow();
        assertThat(cab.principal().cab()).contains(new CabCode("UZ0007"));
        assertThat(cab.roles()).containsExactly(Role.CAB_OFFICER);

        var keeper = service.authenticate(service.issue(signed(claims("uz0007-it")), AUDIENCES, Set.of("keys"))
                        .value())
                .orElseThrow();
        assertThat(keeper.roles()).containsExactly(Role.KEY_OFFICER);

        var country = service.authenticate(service.issue(signed(claims("pk-portal")), AUDIENCES, Set.of())
                        .value())
                .orElseThrow();
        assertThat(country.principal().cab()).isEmpty();
        assertThat(country.principal().country()).contains(new CountryCode("PK"));
        assertThat(country.roles()).containsExactly(Role.IMPORT_OFFICER);
    }

    @Test
    @DisplayName("IDE-4 a scope the client does not have is refused")
    void refuses_foreign_scope() {
        assertThatThrownBy(() -> service.issue(signed(claims("pk-portal")), AUDIENCES, Set.of("authority")))
                .isInstanceOfSatisfying(
                        TokenRefused.class, r -> assertThat(r.reason()).isEqualTo(TokenRefused.Reason.INVALID_SCOPE));
    }

    @Test
    @DisplayName("IDE-2 nothing that is not a token of the hub is anybody's")
    void knows_no_garbage() {
        for (var garbage : new String[] {null, "", "garbage", Secrets.next()}) {
            assertThat(service.authenticate(garbage)).isEmpty();
        }
    }

    private void assertRefused(String assertion, String why) {
        assertThatThrownBy(() -> service.issue(assertion, AUDIENCES, Set.of()))
                .isInstanceOfSatisfying(
                        TokenRefused.class, r -> assertThat(r.reason()).isEqualTo(TokenRefused.Reason.INVALID_CLIENT))
                .hasMessageContaining(why);
    }

    private void add(String id, Optional<CabCode> cab, Optional<CountryCode> country, Set<String> scopes) {
        var client = new NewClient(id, cab, country, scopes, key.toPublicJWK().toJSONString());
        registered.put(id, new Client(client, "test", NOW));
    }

    private static JWTClaimsSet.Builder claims(String client) {
        return new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(ENDPOINT)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(at(0))
                .expirationTime(at(120));
    }

    @SuppressWarnings("JavaUtilDate") // what the JWT library takes
    private static Date at(int seconds) {
        return Date.from(NOW.plusSeconds(seconds));
    }

    private String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, key);
    }

    private static String signed(JWTClaimsSet.Builder claims, ECKey key) {
        try {
            var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims.build());
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A clock that stands where the test puts it. */
    private final class Ticking extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
