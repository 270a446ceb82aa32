package org.carec.ecert.hub.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.hub.demo.WorldOnHub.LABORATORY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.toolkit.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies far larger than is taken, told beforehand or not, and bodies that never come whole. */
class OversizeIT {

    private static final long GIGABYTE = 1L << 30;
    private static final long TAKEN = (20L << 20) + (256 << 10);

    /** What the two sockets' buffers hold when the hub has stopped reading, and what is sent while the answer is made. */
    private static final long ON_THE_WAY = 48L << 20;

    /** More than find room for examination at once. */
    private static final int STOPPED = 32;

    private static final long SOON = Duration.ofSeconds(5).toNanos();

    private WorldOnHub world;
    private OwnDocuments stored;

    @BeforeEach
    void open() throws Exception {
        world = SharedWorld.get();
        stored = OwnDocuments.of(world, LABORATORY);
    }

    @AfterEach
    void nothing_is_stored() throws Exception {
        assertThat(OwnDocuments.of(world, LABORATORY)).isEqualTo(stored);
    }

    /** Every door that takes a file. */
    enum Door {
        PUSH("/api/v1/documents", "multipart/form-data; boundary=b"),
        DRY_RUN("/api/v1/documents/validation", "multipart/form-data; boundary=b"),
        VERIFICATION("/api/v1/verifications", "multipart/form-data; boundary=b"),
        PLAIN_VERIFICATION("/api/v1/verifications", "application/pdf"),
        PAGE("/verify", "multipart/form-data; boundary=b");

        private final String path;
        private final String type;

        Door(String path, String type) {
            this.path = path;
            this.type = type;
        }

        /** Request line and headers of a caller who may enter. */
        String[] head(String token, String length) {
            return new String[] {
                "POST " + path + " HTTP/1.1",
                "Authorization: Bearer " + token,
                "Idempotency-Key: " + WorldOnHub.key(),
                "Content-Type: " + type,
                length
            };
        }

        /** As far as the beginning of the file. */
        String beginning() {
            var part = this == PUSH || this == DRY_RUN ? "pdf" : "file";
            return type.startsWith("application")
                    ? "%PDF-1.7\n"
                    : """
                    --b\r
                    Content-Disposition: form-data; name="%s"; filename="a.pdf"\r
                    Content-Type: application/pdf\r
                    \r
                    %%PDF-1.7
                    """
                            .formatted(part);
        }

        /** A file alone is read as far as a file may reach, and judged: a verdict then, not a problem. */
        void assertRefused(RawHttp.Answer answer) {
            if (this == PLAIN_VERIFICATION) {
                assertThat(answer.text())
                        .startsWith("HTTP/1.1 200 ")
                        .contains("\"verdict\":\"INVALID\"", "FORMAT_FAILURE");
            } else {
                assertTooLarge(answer);
            }
        }

        void assertTooLarge(RawHttp.Answer answer) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(413);
            if (this == PAGE) {
                assertThat(answer.text()).contains("larger than 20 MB");
            } else {
                assertThat(answer.hasHeader("content-type", "application/problem+json"))
                        .as(answer.text())
                        .isTrue();
                assertThat(answer.text()).contains("\"code\":\"TOO_LARGE\"");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Door.class)
    @DisplayName("API-6 PAGE-5 a declared gigabyte is refused at once with 413, unread, and the connection closed")
    void a_declared_gigabyte_is_refused(Door door) throws Exception {
        try (var connection = RawHttp.to(world.hub())) {
            var begun = System.nanoTime();
            connection.head(door.head(token(), "Content-Length: " + GIGABYTE));
            door.assertTooLarge(connection.answer());
            assertThat(connection.isHungUp()).isTrue();
            assertThat(System.nanoTime() - begun).isLessThan(SOON);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Door.class)
    @DisplayName("API-6 PAGE-5 a body of untold length is cut off where it becomes too large")
    void an_endless_body_is_cut_off(Door door) throws Exception {
        try (var connection = RawHttp.to(world.hub())) {
            connection.head(door.head(token(), "Transfer-Encoding: chunked"));
            var sent = connection.pour(door.beginning());
            var answer = connection.answer();
            assertThat(sent.get()).isLessThan(TAKEN + ON_THE_WAY);
            door.assertRefused(answer);
        }
    }

    static Stream<Door> doors() {
        return Stream.of(Door.PUSH, Door.VERIFICATION, Door.PAGE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    @DisplayName("API-1 a body whose sender goes away half-way leaves nothing behind")
    void half_a_body_leaves_nothing(Door door) throws Exception {
        try (var connection = RawHttp.to(world.hub())) {
            connection.head(door.head(token(), "Content-Length: 100000")).send(door.beginning() + "half");
        }
        var ready = world.importer().address("/health/ready");
        assertThat(ready.toURL().openConnection().getHeaderField(0)).contains("200");
    }

    @Test
    @DisplayName("API-1 PLA-6 whoever stops half-way holds nobody up, and is told 408")
    void bodies_that_stop_hold_nobody_up() throws Exception {
        var stopped = new ArrayList<RawHttp>();
        try {
            for (int i = 0; i < STOPPED; i++) {
                var door = i % 2 == 0 ? Door.PLAIN_VERIFICATION : Door.PUSH;
                stopped.add(RawHttp.to(world.hub())
                        .head(door.head(token(), "Content-Length: 20000000"))
                        .send(door.beginning()));
            }
            var file = world.ready(LABORATORY).submission();
            var begun = System.nanoTime();
            world.importer().verify(Question.file(file.pdf()));
            assertThat(System.nanoTime() - begun).isLessThan(SOON);
            var tried = world.cab(LABORATORY).validate(file);
            assertThat(tried.path("acceptable").asBoolean())
                    .as(tried.toString())
                    .isTrue();
            assertThat(System.nanoTime() - begun).isLessThan(2 * SOON);
            for (var connection : stopped) {
                assertThat(connection.answer().text())
                        .startsWith("HTTP/1.1 408 ")
                        .contains("REQUEST_TIMEOUT");
            }
        } finally {
            for (var connection : stopped) {
                connection.close();
            }
        }
    }

    private String token() throws Exception {
        return world.asCab(LABORATORY).token();
    }
}
