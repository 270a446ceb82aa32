package org.carec.ecert.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NewClientTest {

    private static final Optional<CabCode> CAB = Optional.of(new CabCode("UZ0007"));
    private static final Optional<CountryCode> COUNTRY = Optional.of(new CountryCode("UZ"));

    @Test
    @DisplayName("IDE-5 public EC P-256, P-384 and RSA 2048 keys are taken")
    void takes_strong_public_keys() throws JOSEException {
        for (var key : new JWK[] {
            new ECKeyGenerator(Curve.P_256).generate(),
            new ECKeyGenerator(Curve.P_384).generate(),
            new RSAKeyGenerator(2048).generate()
        }) {
            assertThat(client(key.toPublicJWK().toJSONString()).jwk())
                    .isEqualTo(key.toPublicJWK().toJSONString());
        }
    }

    @Test
    @DisplayName("IDE-5 private, short, other and unreadable keys are refused")
    void refuses_other_keys() throws JOSEException, NoSuchAlgorithmException {
        assertUnfit(new ECKeyGenerator(Curve.P_256).generate().toJSONString(), "private parts");
        assertUnfit(new ECKeyGenerator(Curve.P_521).generate().toPublicJWK().toJSONString(), "P-256");
        assertUnfit(rsa1024().toJSONString(), "2048");
        var encryption =
                new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.ENCRYPTION).generate();
        assertUnfit(encryption.toPublicJWK().toJSONString(), "encryption");
        assertUnfit("{\"kty\":\"oct\",\"k\":\"AAAA\"}", "private parts");
        assertUnfit("{}", "not a JWK");
        assertUnfit("", "not a JWK");
        assertUnfit("null", "not a JWK");
        assertUnfit(null, "not a JWK");
    }

    @Test
    @DisplayName("IDE-4 a client acts for one CAB or one country, with scopes of that kind")
    void refuses_scopes_of_another_tenant() {
        var key = publicKey();
        assertThatThrownBy(() -> new NewClient("uz0007-it", CAB, COUNTRY, Set.of("keys"), key))
                .isInstanceOf(UnfitClient.class);
        assertThatThrownBy(() -> new NewClient("uz0007-it", CAB, Optional.empty(), Set.of("authority"), key))
                .isInstanceOf(UnfitClient.class);
        assertThatThrownBy(() -> new NewClient("uz-portal", Optional.empty(), COUNTRY, Set.of("documents"), key))
                .isInstanceOf(UnfitClient.class);
        assertThatThrownBy(() -> new NewClient("auditor", Optional.empty(), Optional.empty(), Set.of("verify"), key))
                .isInstanceOf(UnfitClient.class);
        assertThatThrownBy(() -> new NewClient("uz0007-it", CAB, Optional.empty(), Set.of(), key))
                .isInstanceOf(UnfitClient.class);
        assertThatThrownBy(() -> new NewClient("UZ 7", CAB, Optional.empty(), Set.of("keys"), key))
                .isInstanceOf(UnfitClient.class);
    }

    @Test
    @DisplayName("IDE-4 no client has the hub's own name, however it is written")
    void refuses_the_hubs_name() {
        for (var name : new String[] {"hub", "Hub", "HUB", "hUb"}) {
            assertThatThrownBy(() -> new NewClient(name, CAB, Optional.empty(), Set.of("keys"), publicKey()))
                    .isInstanceOf(UnfitClient.class)
                    .hasMessageContaining("the hub's own name");
        }
        assertThat(NewClient.fitId("hub-1")).isEqualTo("hub-1");
    }

    @Test
    @DisplayName("IDE-6 the same client is recognised, another one is not")
    void recognises_itself() {
        var client = client(publicKey());
        var registered = new Client(client, "test", Instant.parse("2026-03-02T10:00:00Z")).snapshot();

        assertThat(registered.is(client)).isTrue();
        assertThat(registered.is(client(publicKey()))).isFalse();
        assertThat(registered.is(new NewClient("uz0007-it", CAB, Optional.empty(), Set.of("keys"), client.jwk())))
                .isFalse();
    }

    private static void assertUnfit(String jwk, String why) {
        assertThatThrownBy(() -> client(jwk)).isInstanceOf(UnfitClient.class).hasMessageContaining(why);
    }

    private static NewClient client(String jwk) {
        return new NewClient("uz0007-it", CAB, Optional.empty(), Set.of("documents", "keys"), jwk);
    }

    private static String publicKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate().toPublicJWK().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWK rsa1024() throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        return new RSAKey.Builder((RSAPublicKey) generator.generateKeyPair().getPublic()).build();
    }
}
