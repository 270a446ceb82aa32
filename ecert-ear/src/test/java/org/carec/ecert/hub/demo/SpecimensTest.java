package org.carec.ecert.hub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SpecimensTest {

    private static final LocalDate ANCHOR = LocalDate.of(2026, 3, 2);
    private static final World WORLD = World.load();
    private static final List<Specimen> ALL = new Specimens(WORLD, ANCHOR).all();

    @Test
    @DisplayName("DEM-4 there are eighty documents, of every fate, in the languages of five countries")
    void are_eighty() {
        assertThat(ALL).hasSize(80);
        assertThat(ALL.stream().map(Specimen::fate).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Fate.values()));
        assertThat(ALL.stream()
                        .map(specimen -> specimen.metadata().path("language").asText())
                        .distinct())
                .containsExactlyInAnyOrder("az", "ky", "ur", "tg", "uz");
        assertThat(ALL.stream().map(Specimen::timeStamped).distinct()).containsExactlyInAnyOrder(true, false);
    }

    @Test
    @DisplayName("DEM-4 each document has a number of its own within its body")
    void have_numbers_of_their_own() {
        assertThat(ALL.stream().map(Specimen::number).distinct()).hasSize(80);
        assertThat(ALL.stream().map(Specimen::key).distinct()).hasSize(80);
    }

    @Test
    @DisplayName("DEM-4 each document keeps to its body's accredited scope and to an open lane")
    void stay_within_scope() {
        for (Specimen specimen : ALL) {
            JsonNode metadata = specimen.metadata();
            List<String> scope = WORLD.standards().get(specimen.cab().standards());
            metadata.path("standards").forEach(standard -> assertThat(scope).contains(standard.asText()));
            metadata.path("results").forEach(result -> assertThat(scope)
                    .contains(result.path("method").asText()));
            metadata.path("products")
                    .forEach(product -> assertThat(product.path("hsCode").asText())
                            .startsWith(specimen.cab().hs()));
            assertThat(metadata.path("destinations")).isNotEmpty().allSatisfy(destination -> assertThat(
                            destination.asText())
                    .isNotEqualTo(specimen.cab().country()));
        }
    }

    @Test
    @DisplayName("DEM-4 dates agree with the fate: ahead, ended, in force")
    void have_dates_of_their_fate() {
        for (Specimen specimen : ALL) {
            LocalDate issued =
                    LocalDate.parse(specimen.metadata().path("issuedOn").asText());
            assertThat(issued).isBeforeOrEqualTo(ANCHOR);
            if (specimen.cab().certifies()) {
                LocalDate from =
                        LocalDate.parse(specimen.metadata().path("validFrom").asText());
                LocalDate until =
                        LocalDate.parse(specimen.metadata().path("validUntil").asText());
                assertThat(from).isBetween(issued, until);
                assertThat(from.isAfter(ANCHOR)).isEqualTo(specimen.fate() == Fate.AHEAD);
                assertThat(until.isBefore(ANCHOR)).isEqualTo(specimen.fate() == Fate.EXPIRED);
            }
        }
    }

    @Test
    @DisplayName("DEM-4 only certificates are suspended, expire or lie ahead")
    void have_fates_their_type_allows() {
        assertThat(ALL)
                .filteredOn(specimen ->
                        List.of(Fate.AHEAD, Fate.EXPIRED, Fate.SUSPENDED).contains(specimen.fate()))
                .allMatch(specimen -> specimen.cab().certifies());
    }

    @Test
    @DisplayName("DEM-6 months later, time alone has changed what it may change")
    void age() {
        LocalDate later = ANCHOR.plusMonths(3);
        for (Specimen specimen : ALL) {
            assertThat(specimen.statusOn(ANCHOR)).isEqualTo(specimen.fate().status);
            if (specimen.fate() == Fate.AHEAD) {
                assertThat(specimen.statusOn(later)).isEqualTo("ACTIVE");
            }
            if (specimen.fate() == Fate.WITHDRAWN) {
                assertThat(specimen.statusOn(ANCHOR.plusYears(9))).isEqualTo("WITHDRAWN");
            }
            if (specimen.fate() == Fate.SUSPENDED) {
                assertThat(specimen.statusOn(ANCHOR.plusYears(2))).isEqualTo("EXPIRED");
            }
        }
    }

    @Test
    @DisplayName("DEM-5 the refused push comes from the body whose accreditation has ended")
    void know_a_push_that_is_refused() {
        Specimen refused = new Specimens(WORLD, ANCHOR).refused();
        assertThat(refused.cab().accreditation().inForce(ANCHOR, ANCHOR)).isFalse();
    }

    @Test
    @DisplayName("DEM-4 the same document always declares the same facts")
    void are_repeatable() {
        assertThat(new Specimens(WORLD, ANCHOR).all()).isEqualTo(ALL);
    }
}
