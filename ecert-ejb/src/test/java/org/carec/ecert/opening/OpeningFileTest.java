package org.carec.ecert.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carec.ecert.platform.CabCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpeningFileTest {

    @Test
    @DisplayName("OPE-3 a file that one person alone has proposed and approved is refused, however he writes himself")
    void two_people() {
        for (var names : List.of(List.of("A. Karimov", " a.  karimov "), List.of("A. Karimov", ""), List.of("", ""))) {
            var refused = catchThrowableOfType(
                    OpeningRefused.class, () -> new OpeningEntries().founders(names.get(0), names.get(1)));
            assertThat(refused.pointer()).isEqualTo("/approvedBy");
        }
        assertThat(new OpeningEntries().founders("A. Karimov", "B. Khan").approvedBy())
                .isEqualTo("B. Khan");
    }

    @Test
    @DisplayName("OPE-1 an unknown property is refused with its place")
    void unknown_property() {
        var refused = refused("{\"cabs\":[{\"code\":\"UZ0007\"},{\"cod\":\"UZ0008\"}]}");
        assertThat(refused.pointer()).isEqualTo("/cabs/1/cod");
    }

    @Test
    @DisplayName("OPE-1 a repeated property, a wrong type and text after the end are refused")
    void not_such_a_file() {
        refused("{\"proposedBy\":\"a\",\"proposedBy\":\"b\"}");
        assertThat(refused("{\"arrangements\":[{\"type\":\"E_XX\"}]}").pointer())
                .isEqualTo("/arrangements/0/type");
        refused("{} {}");
        refused("opening");
    }

    @Test
    @DisplayName("OPE-1 what a register refuses is refused with the place of the entry")
    void names_the_entry() {
        assertThatThrownBy(() -> new OpeningEntries()
                        .each("/cabs", List.of("UZ0007", "nonsense"), (code, at) -> new CabCode(code) != null))
                .isInstanceOf(OpeningRefused.class)
                .hasMessageContaining("\"/cabs/1\"");
        assertThatThrownBy(() -> OpeningEntries.day("/cabs/0/authorisedFrom", "1 March"))
                .hasMessageContaining("/cabs/0/authorisedFrom");
        assertThatThrownBy(() -> OpeningEntries.certificate("/nationalCas/0/certificate", "junk"))
                .hasMessageContaining("/nationalCas/0/certificate");
    }

    @Test
    @DisplayName(
            "RVL-4 the file may say where a national CA publishes its revocation list and where it answers; nobody else has such places")
    void addresses_of_lists() {
        var file = OpeningFile.read(
                "{\"nationalCas\":[{\"crlUrl\":\"http://ca.example/l\"},{\"ocspUrl\":\"http://ca.example/o\"}]}"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(file.nationalCas())
                .extracting(OpeningFile.NationalCaEntry::crlUrl)
                .containsExactly("http://ca.example/l", null);
        assertThat(file.nationalCas())
                .extracting(OpeningFile.NationalCaEntry::ocspUrl)
                .containsExactly(null, "http://ca.example/o");
        for (var place : List.of("crlUrl", "ocspUrl")) {
            assertThat(refused("{\"timeStampAuthorities\":[{\"" + place + "\":\"http://tsa.example/l\"}]}")
                            .pointer())
                    .isEqualTo("/timeStampAuthorities/0/" + place);
        }
    }

    private static OpeningRefused refused(String json) {
        var refused = catchThrowableOfType(
                OpeningRefused.class, () -> OpeningFile.read(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused).as(json).isNotNull();
        return refused;
    }
}
