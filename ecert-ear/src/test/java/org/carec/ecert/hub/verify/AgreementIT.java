package org.carec.ecert.hub.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.hub.demo.WorldOnHub.CERTIFIER;
import static org.carec.ecert.hub.demo.WorldOnHub.key;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.demo.WorldOnHub.Ready;
import org.carec.ecert.hub.job.SharedWorld;
import org.carec.ecert.hub.toolkit.StatusChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Page, {@code /d/{id}} for machines, and API asked the same, in every case that matters. */
class AgreementIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> WORDS = Map.of("VALID", "Valid", "INVALID", "Invalid");

    private WorldOnHub world;

    @BeforeEach
    void open() throws Exception {
        world = SharedWorld.get();
    }

    @Test
    @DisplayName("PAGE-6 VER-6 a document in force is VALID everywhere")
    void in_force() throws Exception {
        assertAgreed("VALID", "", pushed().id());
    }

    @Test
    @DisplayName("PAGE-6 VER-6 a withdrawn document is INVALID everywhere, because it is withdrawn")
    void withdrawn() throws Exception {
        assertAgreed("INVALID", "WITHDRAWN", changed("WITHDRAW", "PRODUCT_NO_LONGER_CONFORMS"));
    }

    @Test
    @DisplayName("PAGE-6 VER-6 a suspended document is INVALID everywhere, because it is suspended")
    void suspended() throws Exception {
        assertAgreed("INVALID", "SUSPENDED", changed("SUSPEND", "SURVEILLANCE_DEVIATION"));
    }

    @Test
    @DisplayName("PAGE-6 VER-6 an unknown number is INVALID everywhere, because it is unknown")
    void unknown() throws Exception {
        assertAgreed("INVALID", "UNKNOWN_IDENTIFIER", "UZ0007-C26-0000000-L");
    }

    @Test
    @DisplayName("PAGE-6 VER-7 a changed file is INVALID on the page and in the API, for the same reason")
    void changed_file() throws Exception {
        var pdf = pushed().submission().pdf();
        pdf[pdf.length / 2] ^= 1;
        var answer = api(pdf);
        assertThat(answer.path("verdict").asText()).isEqualTo("INVALID");
        assertSaid(page(pdf), answer);
    }

    @Test
    @DisplayName(
            "VER-7 a really signed file that prints a registered number and is not the registered one is told apart")
    void second_file_under_one_number() throws Exception {
        var registered = pushed();
        var metadata = world.metadata(CERTIFIER);
        var second = world.signed(CERTIFIER, world.paper(CERTIFIER, metadata, registered.reservation()));
        var answer = api(second);
        assertThat(answer.path("verdict").asText()).isEqualTo("INVALID");
        assertThat(answer.path("reason").path("code").asText()).isEqualTo("HASH_MISMATCH");
        assertThat(answer.path("reason").path("sentence").asText()).contains(registered.id());
        assertSaid(page(second), answer);
    }

    private void assertAgreed(String verdict, String reason, String id) throws Exception {
        var asked = "{\"id\":\"" + id + "\"}";
        var api = JSON.readTree(
                world.asNobody().json("/api/v1/verifications", asked).body());
        var machine = JSON.readTree(
                world.asNobody().get("/d/" + id, "application/json").body());
        assertThat(api.path("verdict").asText()).as(api.toPrettyString()).isEqualTo(verdict);
        assertThat(api.path("reason").path("code").asText()).isEqualTo(reason);
        assertThat(machine.path("verdict")).isEqualTo(api.path("verdict"));
        assertThat(machine.path("reason")).isEqualTo(api.path("reason"));
        assertThat(machine.path("document")).isEqualTo(api.path("document"));
        assertThat(api.path("receipt").asText()).hasSize(29);
        assertThat(machine.path("receipt").asText()).hasSize(29);
        assertThat(found(machine)).isEqualTo(found(api));
        assertSaid(world.asNobody().get("/d/" + id, "text/html").body(), api);
    }

    /** The word, the reason, and every sentence of a check that was come to. */
    private static void assertSaid(String page, JsonNode answer) {
        var text = page.replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&");
        assertThat(text)
                .contains(
                        "<h1 id=\"answer\">" + WORDS.get(answer.path("verdict").asText()) + "</h1>");
        if (answer.has("reason")) {
            assertThat(text)
                    .contains("<p class=\"reason\">"
                            + answer.path("reason").path("sentence").asText() + "</p>");
        }
        for (var finding : answer.path("findings")) {
            if (!finding.path("code").asText().equals("NOT_REACHED")) {
                assertThat(text).contains(finding.path("sentence").asText());
            }
        }
    }

    private static List<String> found(JsonNode answer) {
        var found = new ArrayList<String>();
        answer.path("findings")
                .forEach(f -> found.add(f.path("check").asText() + " "
                        + f.path("outcome").asText() + " " + f.path("code").asText()));
        assertThat(found).isNotEmpty();
        return found;
    }

    private JsonNode api(byte[] file) throws Exception {
        return JSON.readTree(world.asNobody()
                .multipart("/api/v1/verifications", Map.of(), "file", file)
                .body());
    }

    private String page(byte[] file) throws Exception {
        return world.asNobody().multipart("/verify", Map.of(), "file", file).body();
    }

    private Ready pushed() {
        var ready = world.ready(CERTIFIER);
        world.cab(CERTIFIER).push(ready.submission(), key());
        return ready;
    }

    private String changed(String event, String reason) {
        var id = pushed().id();
        world.cab(CERTIFIER).change(id, new StatusChange(event, reason, "A test.", Optional.empty()), key());
        return id;
    }
}
