package org.carec.ecert.hub.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.hub.demo.WorldOnHub.LABORATORY;
import static org.carec.ecert.hub.demo.WorldOnHub.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.demo.WorldOnHub.Ready;
import org.carec.ecert.hub.toolkit.Question;
import org.carec.ecert.hub.toolkit.ToolkitProblem;
import org.carec.ecert.hub.toolkit.Verdict.Outcome;

/** Many documents pushed by a few at once, while something is broken in the middle; then judged. */
final class PushRun {

    private static final int DOCUMENTS = 24;
    private static final int PUSHERS = 4;

    private final List<Push> pushes = new ArrayList<>();
    private final Queue<Push> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<ToolkitProblem> refusals = new ConcurrentLinkedQueue<>();

    /** A push with the key it is repeated with. */
    private record Push(Ready ready, String key) {}

    /** Something that is broken on purpose. */
    interface Breakage {
        void happen() throws Exception;
    }

    /** Reserved and signed, not pushed. */
    static PushRun prepared(WorldOnHub world) {
        var run = new PushRun();
        for (int i = 0; i < DOCUMENTS; i++) {
            run.pushes.add(new Push(world.ready(LABORATORY), key()));
        }
        return run;
    }

    /** Pushes all, and breaks it when half are acknowledged. */
    void push(WorldOnHub world, Breakage breakage) throws Exception {
        var done = new AtomicInteger();
        var tasks = new ArrayList<Callable<Push>>();
        for (var push : pushes) {
            tasks.add(() -> {
                if (isAcknowledged(world, push) && done.incrementAndGet() == DOCUMENTS / 2) {
                    breakage.happen();
                }
                return push;
            });
        }
        var workers = Executors.newFixedThreadPool(PUSHERS);
        try {
            for (var ended : workers.invokeAll(tasks, 3, TimeUnit.MINUTES)) {
                ended.get();
            }
        } finally {
            workers.shutdownNow();
        }
        assertThat(acknowledged.size()).as("broken in the middle").isBetween(DOCUMENTS / 2, DOCUMENTS - 1);
    }

    private boolean isAcknowledged(WorldOnHub world, Push push) {
        try {
            world.cab(LABORATORY).push(push.ready().submission(), push.key());
            return acknowledged.add(push);
        } catch (ToolkitProblem notAcknowledged) {
            refusals.add(notAcknowledged);
            return false;
        }
    }

    /** What those were told that were not acknowledged. */
    List<ToolkitProblem> refusals() {
        return List.copyOf(refusals);
    }

    /** A document that was acknowledged. */
    Ready acknowledged() {
        return acknowledged.element().ready();
    }

    /** What was acknowledged stands; the rest stands whole or not at all, and can be pushed again as it was. */
    void judge(WorldOnHub world) {
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
