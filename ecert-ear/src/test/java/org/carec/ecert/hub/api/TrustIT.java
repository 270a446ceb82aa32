package org.carec.ecert.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.carec.ecert.hub.run.HubProcess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What everybody may read of the demonstration's world. */
class TrustIT {

    @Test
    @DisplayName("REG-9 everybody may read the countries and who answers for each")
    void countries() throws IOException, InterruptedException {
        var countries = items("countries");
        assertThat(countries.findValuesAsText("code")).containsExactly("AZ", "KG", "PK", "TJ", "UZ");
        assertThat(countries).allSatisfy(country -> assertThat(
                        country.path("authority").path("website").asText())
                .startsWith("http"));
    }

    @Test
    @DisplayName("REG-9 everybody may read who accredits the bodies, and every accreditation names one of them")
    void accreditation_bodies() throws IOException, InterruptedException {
        var codes = items("accreditation-bodies").findValuesAsText("code");
        assertThat(codes).hasSize(2);
        var named = items("cabs").findValues("accreditations").stream()
                .flatMap(accreditations -> accreditations.findValuesAsText("body").stream())
                .distinct()
                .toList();
        assertThat(named).isNotEmpty().isSubsetOf(codes);
    }

    @Test
    @DisplayName("ARR-5 everybody may read the arrangements, and every lane names one of them")
    void arrangements() throws IOException, InterruptedException {
        var arrangements = items("arrangements");
        assertThat(arrangements.findValuesAsText("kind")).containsExactlyInAnyOrder("MULTILATERAL", "BILATERAL");
        for (var arrangement : arrangements) {
            assertThat(arrangement.path("stage").asText()).isEqualTo("ENACTED");
            assertThat(arrangement.path("history").findValuesAsText("stage"))
                    .isEqualTo(List.of("DRAFT", "AGREED", "ENACTED"));
        }
        assertThat(items("lanes").findValuesAsText("arrangement"))
                .isNotEmpty()
                .isSubsetOf(arrangements.findValuesAsText("code"));
    }

    @Test
    @DisplayName("SEA-10 everybody may have the seal keys, from the API or as one file, and keep them for a while")
    void seal_keys() throws IOException, InterruptedException {
        var api = HubProcess.shared().get("/api/v1/trust/seal-keys");
        var file = HubProcess.shared().get("/seal-keys.json");
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("application/jwk-set+json");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("public, max-age=300");
        var keys = new ObjectMapper().readTree(file.body());
        assertThat(keys).isEqualTo(new ObjectMapper().readTree(api.body()));
        assertThat(keys.path("keys")).isNotEmpty().allSatisfy(key -> {
            assertThat(key.path("kid").asText()).matches("[0-9a-f]{16}");
            assertThat(key.has("d")).as("the private half").isFalse();
        });
    }

    private static JsonNode items(String list) throws IOException, InterruptedException {
        var answer = HubProcess.shared().get("/api/v1/trust/" + list);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).path("items");
    }
}
