package org.carec.ecert.hub.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.hub.demo.WorldOnHub.LABORATORY;
import static org.carec.ecert.hub.demo.WorldOnHub.key;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.demo.WorldOnHub.Ready;
import org.carec.ecert.hub.run.HubProcess;
import org.carec.ecert.hub.toolkit.Question;
import org.carec.ecert.hub.toolkit.ToolkitProblem;
import org.carec.ecert.hub.toolkit.Verdict.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Kill -9 in the middle of pushing: nothing acknowledged is lost, nothing partial is shown. */
class CrashIT {

    private static final int DOCUMENTS = 24;
    private static final int PUSHERS = 4;

    /** A push with the key it is repeated with. */
    private record Push(Ready ready, String key) {}

    @Test
    @DisplayName(
            "EXC-1 after a kill of hub and database all acknowledged documents stand, and the others are whole or absent")
    void nothing_acknowledged_is_lost() throws Exception {
        var data = HubProcess.freshData();
        var demonstration = HubProcess.demonstration(data);
        var acknowledged = new ConcurrentLinkedQueue<Push>();
        List<Push> pushes;
        try (var hub = HubProcess.startOpened(data)) {
            pushes = prepared(WorldOnHub.on(hub.url(), demonstration));
            killWhilePushing(hub, demonstration, pushes, acknowledged);
        }
        try (var hub = HubProcess.startOpened(data)) {
            judge(WorldOnHub.on(hub.url(), demonstration), pushes, acknowledged);
        }
    }

    private static List<Push> prepared(WorldOnHub world) {
        var pushes = new ArrayList<Push>();
        for (int i = 0; i < DOCUMENTS; i++) {
            pushes.add(new Push(world.ready(LABORATORY), key()));
        }
        return pushes;
    }

    private static void killWhilePushing(
            HubProcess hub, Path demonstration, List<Push> pushes, ConcurrentLinkedQueue<Push> acknowledged)
            throws InterruptedException {
        var world = WorldOnHub.on(hub.url(), demonstration);
        var done = new AtomicInteger();
        var workers = Executors.newFixedThreadPool(PUSHERS);
        for (var push : pushes) {
            workers.execute(() -> {
                if (pushed(world, push)) {
                    acknowledged.add(push);
                    if (done.incrementAndGet() == DOCUMENTS / 2) {
                        hub.kill();
                    }
                }
            });
        }
        workers.shutdown();
        assertThat(workers.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
        assertThat(acknowledged.size()).as("killed in the middle").isBetween(DOCUMENTS / 2, DOCUMENTS - 1);
    }

    private static boolean pushed(WorldOnHub world, Push push) {
        try {
            world.cab(LABORATORY).push(push.ready().submission(), push.key());
            return true;
        } catch (ToolkitProblem notAcknowledged) {
            return false;
        }
    }

    private static void judge(WorldOnHub world, List<Push> pushes, ConcurrentLinkedQueue<Push> acknowledged) {
        for (var push : pushes) {
            var pdf = push.ready().submission().pdf();
            var byId = world.importer().verify(Question.about(push.ready().id()));
            var byFile = world.importer().verify(Question.file(pdf));
            assertThat(byFile.outcome()).as("ID and file agree").isEqualTo(byId.outcome());
            if (acknowledged.contains(push)) {
                assertThat(byId.outcome())
                        .as(push.ready().id() + " was acknowledged")
                        .isEqualTo(Outcome.VALID);
            }
            world.cab(LABORATORY).push(push.ready().submission(), push.key());
            assertThat(world.importer().verify(Question.file(pdf)).outcome()).isEqualTo(Outcome.VALID);
        }
    }
}
