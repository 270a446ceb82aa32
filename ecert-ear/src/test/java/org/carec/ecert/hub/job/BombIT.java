package org.carec.ecert.hub.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.carec.ecert.hub.demo.WorldOnHub.LABORATORY;
import static org.carec.ecert.hub.demo.WorldOnHub.key;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.run.HubProcess;
import org.carec.ecert.hub.toolkit.ApiClient;
import org.carec.ecert.hub.toolkit.ApiProblem;
import org.carec.ecert.hub.toolkit.Question;
import org.carec.ecert.hub.toolkit.Submission;
import org.carec.ecert.hub.toolkit.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that swell: refused in a moment, and the hub's memory stays what it was. */
class BombIT {

    private static final int AT_ONCE = 16;
    private static final int DOORS = 3;

    /** What a JVM holds beside its heap: classes, code, threads, buffers. */
    private static final long BESIDE = 512L << 20;

    private static final Duration SOON = Duration.ofSeconds(30);

    @ParameterizedTest(name = "{0}")
    @EnumSource(Bombs.Place.class)
    @DisplayName(
            "EXC-10 SIG-9 VER-7 PLA-7 a PDF that swells to a gigabyte is refused by push, dry run and verification")
    void a_bomb_is_refused(Bombs.Place place) throws Exception {
        var world = SharedWorld.get();
        var before = OwnDocuments.of(world, LABORATORY);
        var bomb = bomb(world, place);
        var cab = world.cab(LABORATORY);
        var begun = System.nanoTime();

        var refused = refusal(cab, bomb);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("PUSH_REFUSED");
        assertThat(refused.body().findValuesAsText("code")).containsAnyOf("FORMAT_FAILURE", "CONTENT_TOO_LARGE");
        var tried = cab.validate(bomb);
        assertThat(tried.path("acceptable").asBoolean(true)).isFalse();
        assertThat(tried.findValuesAsText("outcome")).contains("FAIL");
        var verdict = world.importer().verify(Question.file(bomb.pdf()));
        assertThat(verdict.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(verdict.reasons()).contains("FILE_NOT_REGISTERED");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
        assertThat(OwnDocuments.of(world, LABORATORY)).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "EXC-14 SIG-9 PLA-7 sixteen bombs and sixteen files of 20 MB at once leave a hub of 384 MB heap standing")
    void memory_is_bounded() throws Exception {
        var world = SharedWorld.get();
        var before = OwnDocuments.of(world, LABORATORY);
        var bombs = new ArrayList<Submission>();
        for (var place : Bombs.Place.values()) {
            bombs.add(bomb(world, place));
        }
        var large = new byte[20 << 20];
        bombs.add(new Submission(bombs.get(0).metadata(), large, Optional.empty()));
        throwAll(world, bombs);
        assertThat(HubProcess.shared().serverPeak()).isLessThan(HubProcess.SHARED_HEAP + BESIDE);
        assertThat(OwnDocuments.of(world, LABORATORY)).isEqualTo(before);
        world.cab(LABORATORY).push(world.ready(LABORATORY).submission(), key());
    }

    private static void throwAll(WorldOnHub world, List<Submission> bombs) throws Exception {
        List<Callable<Boolean>> throwers = new ArrayList<>();
        for (int i = 0; i < 2 * AT_ONCE; i++) {
            var bomb = bombs.get(i % bombs.size());
            throwers.add(thrower(world, bomb, i % DOORS));
        }
        var workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (var thrown : workers.invokeAll(throwers)) {
                assertThat(thrown.get()).isTrue();
            }
        } finally {
            workers.shutdown();
        }
    }

    /** Each refuses for good, or tells to come back. */
    private static Callable<Boolean> thrower(WorldOnHub world, Submission bomb, int door) {
        return switch (door) {
            case 0 -> () -> isRefused(world, bomb);
            case 1 -> () -> isInvalid(world, bomb);
            default -> () -> isInvalidOnPage(world, bomb);
        };
    }

    private static boolean isRefused(WorldOnHub world, Submission bomb) {
        return List.of(422, 503).contains(refusal(world.cab(LABORATORY), bomb).status());
    }

    private static boolean isInvalid(WorldOnHub world, Submission bomb) {
        try {
            return world.importer().verify(Question.file(bomb.pdf())).outcome() == Outcome.INVALID;
        } catch (ApiProblem busy) {
            return busy.code().equals("BUSY");
        }
    }

    private static boolean isInvalidOnPage(WorldOnHub world, Submission bomb) throws Exception {
        var page = world.asNobody().multipart("/verify", Map.of(), "file", bomb.pdf());
        return page.statusCode() == 503 || page.body().contains("<h1 id=\"answer\">Invalid</h1>");
    }

    private static ApiProblem refusal(ApiClient cab, Submission bomb) {
        return catchThrowableOfType(ApiProblem.class, () -> cab.push(bomb, key()));
    }

    /** Where the place is in a page, the file is signed with the body's registered key. */
    private static Submission bomb(WorldOnHub world, Bombs.Place place) {
        var metadata = world.metadata(LABORATORY);
        var reservation = world.cab(LABORATORY).reserve(metadata.toString(), key());
        var armed = place.armed(world.paper(LABORATORY, metadata, reservation));
        var pdf = place.isInPage() ? world.signed(LABORATORY, armed) : armed;
        return new Submission(metadata.toString(), pdf, Optional.of(reservation.documentId()));
    }
}
