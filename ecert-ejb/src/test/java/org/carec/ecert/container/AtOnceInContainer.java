package org.carec.ecert.container;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several who do something at the same time. */
public final class AtOnceInContainer {

    private AtOnceInContainer() {}

    /** What each got; all begin when the last one is there. */
    public static <T> List<T> run(int many, IntFunction<T> each) {
        var threads = Executors.newFixedThreadPool(many);
        try {
            var ready = new CountDownLatch(many);
            var running = IntStream.range(0, many)
                    .mapToObj(i -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return each.apply(i);
                    }))
                    .toList();
            return running.stream().map(AtOnceInContainer::outcome).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T outcome(Future<T> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
