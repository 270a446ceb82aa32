package org.carec.ecert.hub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carec.ecert.hub.toolkit.SigningIdentity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

    private static final LocalDate ANCHOR = LocalDate.of(2026, 3, 2);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final World WORLD = World.load();

    @TempDir
    static Path folder;

    private static Secrets secrets;
    private static JsonNode opening;

    @BeforeAll
    static void write() throws IOException {
        secrets = new Secrets(folder.resolve("secrets"), NOON);
        opening = World.JSON.readTree(new Opening(WORLD, secrets, ANCHOR).bytes());
    }

    @Test
    @DisplayName(
            "DEM-2 the opening file holds five countries, their authorities, two accreditation bodies and ten CABs")
    void holds_the_world() {
        assertThat(opening.path("countries")).hasSize(5);
        assertThat(opening.path("authorities")).hasSize(5);
        assertThat(opening.path("nationalCas")).hasSize(5);
        assertThat(opening.path("accreditationBodies")).hasSize(2);
        assertThat(opening.path("cabs")).hasSize(10);
        assertThat(opening.path("timeStampAuthorities")).hasSize(1);
        assertThat(opening.path("proposedBy").asText())
                .isNotEqualTo(opening.path("approvedBy").asText());
    }

    @Test
    @DisplayName("DEM-2 dried fruit is open between all five countries, appliances between two")
    void holds_both_arrangements() {
        JsonNode fruit = opening.path("arrangements").get(0);
        assertThat(fruit.path("members")).hasSize(5);
        assertThat(fruit.path("hs").asText() + fruit.path("type").asText()).isEqualTo("0813E_TR");
        JsonNode appliances = opening.path("arrangements").get(1);
        assertThat(appliances.path("members").toString()).isEqualTo("[\"PK\",\"UZ\"]");
        assertThat(appliances.path("hs").asText() + appliances.path("type").asText())
                .isEqualTo("8516E_COC");
    }

    @Test
    @DisplayName("DEM-2 every body and every country has its API clients, with public keys only")
    void gives_away_no_private_key() {
        Set<String> ids = new HashSet<>();
        for (JsonNode client : opening.path("clients")) {
            ids.add(client.path("id").asText());
            assertThat(client.path("jwk").path("x").asText()).isNotBlank();
            assertThat(client.path("jwk").has("d")).isFalse();
        }
        for (World.Cab cab : WORLD.cabs()) {
            assertThat(ids).contains(Opening.cabClient(cab.code()));
        }
        for (World.Country country : WORLD.countries()) {
            assertThat(ids)
                    .contains(Opening.authorityClient(country.code()))
                    .contains(Opening.portalClient(country.code()));
        }
        assertThat(opening.toString()).doesNotContain("PRIVATE");
    }

    @Test
    @DisplayName("DEM-2 exactly one body's accreditation has ended")
    void holds_a_lapsed_accreditation() {
        List<String> lapsed = opening.path("cabs").findParents("accreditations").stream()
                .filter(cab ->
                        LocalDate.parse(cab.at("/accreditations/0/to").asText()).isBefore(ANCHOR))
                .map(cab -> cab.path("code").asText())
                .toList();
        assertThat(lapsed).containsExactly("TJ0002");
    }

    @Test
    @DisplayName("DEM-3 a signer's certificate leads to its national authority in the opening file")
    void chains_to_the_national_authority() throws GeneralSecurityException {
        for (World.Cab cab : WORLD.cabs()) {
            SigningIdentity signer = secrets.signer(WORLD, cab);
            signer.certificate().verify(nationalCa(cab.country()).getPublicKey());
            assertThat(signer.certificate().getKeyUsage()).startsWith(true, true, false);
            assertThat(signer.certificate().getBasicConstraints()).isNegative();
        }
    }

    @Test
    @DisplayName("DEM-3 keys are readable by their owner only, and the same after a restart")
    void keeps_keys_private() throws IOException {
        SigningIdentity before = secrets.signer(WORLD, WORLD.cab("UZ0007"));
        SigningIdentity after = new Secrets(folder.resolve("secrets"), NOON).signer(WORLD, WORLD.cab("UZ0007"));
        assertThat(after.certificate()).isEqualTo(before.certificate());
        try (Stream<Path> files = Files.list(folder.resolve("secrets"))) {
            assertThat(files.toList()).isNotEmpty().allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }

    private static X509Certificate nationalCa(String country) throws GeneralSecurityException {
        for (JsonNode ca : opening.path("nationalCas")) {
            if (ca.path("country").asText().equals(country)) {
                byte[] pem = ca.path("certificate").asText().getBytes(StandardCharsets.US_ASCII);
                return (X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
            }
        }
        throw new AssertionError("no authority of " + country);
    }
}
