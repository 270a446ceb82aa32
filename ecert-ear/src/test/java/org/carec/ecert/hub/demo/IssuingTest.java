package org.carec.ecert.hub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.carec.ecert.hub.toolkit.FakeHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuingTest {

    private static final String DOCUMENTS = "/api/v1/documents";
    private static final String RESERVATIONS = "/api/v1/reservations";
    private static final String ID = "UZ0007-C26-4K7M2QX-8";
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    Path folder;

    private final World world = World.load();
    private FakeHub hub;

    @BeforeEach
    void start() throws IOException {
        String png = PaperTest.draft("UZ0007").mark().qrPng();
        hub = new FakeHub()
                .answering("/api/oauth/token", 200, "{\"access_token\":\"abc\",\"expires_in\":600}")
                .answering(
                        RESERVATIONS,
                        201,
                        "{\"documentId\":\"" + ID + "\",\"qr\":{\"content\":\"http://h/d/" + ID + "?t=X#Y\",\"png\":\""
                                + png + "\"}}")
                .answering(DOCUMENTS, 201, "{\"documentId\":\"" + ID + "\"}");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    @DisplayName("DEM-6 a later run repeats the requests of the first, byte for byte, with the same keys")
    void repeats_itself() {
        run(NOON);
        run(NOON.plus(Duration.ofDays(3)));
        for (String path : List.of(RESERVATIONS, DOCUMENTS)) {
            List<FakeHub.Request> requests = hub.requests(path);
            assertThat(requests).hasSize(2);
            assertThat(requests.get(0).header("Idempotency-key"))
                    .isNotEmpty()
                    .isEqualTo(requests.get(1).header("Idempotency-key"));
            assertThat(content(requests.get(0))).isEqualTo(content(requests.get(1)));
        }
    }

    @Test
    @DisplayName("DEM-5 a refusal for another reason, or none, ends the demonstration")
    void insists_on_the_refusal() {
        Specimen refused = new Specimens(world, data(NOON).anchor()).refused();
        Loading loading = new Loading(issuing(NOON));
        assertThatThrownBy(() -> loading.refused(refused))
                .isInstanceOf(DemoFailed.class)
                .hasMessageContaining("its push was taken");
        hub.answering(DOCUMENTS, 422, "{\"code\":\"OUT_OF_SCOPE_HS\"}");
        assertThatThrownBy(() -> loading.refused(refused))
                .isInstanceOf(DemoFailed.class)
                .hasMessageContaining("OUT_OF_SCOPE_HS");
        hub.answering(DOCUMENTS, 422, "{\"findings\":[{\"code\":\"ACCREDITATION_NOT_IN_FORCE\"}]}");
        assertThat(loading.refused(refused)).contains("ACCREDITATION_NOT_IN_FORCE");
    }

    private void run(Instant when) {
        issuing(when).issue(new Specimens(world, data(when).anchor()).aloud("UZ0007"));
    }

    private Issuing issuing(Instant when) {
        DataFolder data = data(when);
        Secrets secrets = data.secrets();
        Signatory signatory = new Signatory(world, secrets, Clock.fixed(when, ZoneOffset.UTC));
        return new Issuing(world, data, new Parties(hub.address(), secrets), signatory);
    }

    private DataFolder data(Instant when) {
        return new DataFolder(folder.resolve("data"), Clock.fixed(when, ZoneOffset.UTC));
    }

    /** The body without the boundary, which is drawn anew each time. */
    private static String content(FakeHub.Request request) {
        return request.body().replaceAll("ecert-[0-9a-f-]{36}", "boundary");
    }
}
