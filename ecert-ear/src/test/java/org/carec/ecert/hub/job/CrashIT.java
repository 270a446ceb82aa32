package org.carec.ecert.hub.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.run.HubProcess;
import org.carec.ecert.hub.run.OwnDatabase;
import org.carec.ecert.hub.toolkit.ApiProblem;
import org.carec.ecert.hub.toolkit.Question;
import org.carec.ecert.hub.toolkit.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Kill -9 in the middle of pushing: nothing acknowledged is lost, nothing partial is shown. */
class CrashIT {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    @DisplayName(
            "EXC-1 RUN-5 after a kill of hub and database all acknowledged documents stand, the others are whole or absent")
    void nothing_acknowledged_is_lost() throws Exception {
        var data = HubProcess.freshData();
        var demonstration = HubProcess.demonstration(data);
        PushRun run;
        try (var hub = HubProcess.startOpened(data, Map.of())) {
            hub.awaitReady();
            var world = WorldOnHub.on(hub.url(), demonstration);
            run = PushRun.prepared(world);
            run.push(world, hub::kill);
        }
        try (var hub = HubProcess.startOpened(data, Map.of())) {
            hub.awaitReady();
            run.judge(WorldOnHub.on(hub.url(), demonstration));
        }
    }

    @Test
    @DisplayName(
            "EXC-1 RUN-4 PLA-4 a database absent at boot, then killed alone: nothing acknowledged is lost; until it is"
                    + " there the hub says so, then heals without a restart")
    void a_database_is_away() throws Exception {
        var data = HubProcess.freshData();
        var folder = Files.createDirectories(data.resolveSibling(data.getFileName() + "-database"));
        try (var database = OwnDatabase.in(folder);
                var hub = HubProcess.startOpened(data, database.settings())) {
            hub.awaitStatus("/health/ready", 503);
            database.start();
            hub.awaitReady();
            var world = WorldOnHub.on(hub.url(), HubProcess.demonstration(data));
            var run = PushRun.prepared(world);
            run.push(world, database::kill);
            assertThat(run.refusals()).allSatisfy(refusal -> assertThat(refusal)
                    .isInstanceOfSatisfying(ApiProblem.class, CrashIT::assertAway));
            assertToldEverywhere(hub, world, run.acknowledged().id());
            database.start();
            hub.awaitReady();
            run.judge(world);
        }
    }

    private static void assertAway(ApiProblem problem) {
        assertThat(problem.status()).as(problem.getMessage()).isEqualTo(503);
        assertThat(problem.code()).isEqualTo("HUB_NOT_READY");
    }

    /** A document on record is neither VALID nor INVALID while the registries are away. */
    private static void assertToldEverywhere(HubProcess hub, WorldOnHub world, String id) throws Exception {
        assertThat(hub.get("/health/ready").statusCode()).isEqualTo(503);
        var begun = System.nanoTime();
        var verdict = world.importer().verify(Question.about(id));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(verdict.json().path("reason").path("code").asText()).isEqualTo("TRY_LATER");
        var page = page(hub, id);
        assertThat(page.body().replaceAll("(?s)<template.*?</template>", ""))
                .contains("<h1 id=\"answer\">Not confirmed</h1>", "do not treat the document as forged")
                .doesNotContain("verdict invalid");
    }

    private static HttpResponse<String> page(HubProcess hub, String id) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(hub.url().resolve("/d/" + id))
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .timeout(Duration.ofSeconds(30));
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
