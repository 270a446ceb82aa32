package org.carec.ecert.hub.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carec.ecert.hub.toolkit.ApiProblem;

/** Pushes all documents, a few at a time, and the one that must be refused. */
final class Loading {

    private static final int AT_ONCE = 2;

    private final Issuing issuing;

    Loading(Issuing issuing) {
        this.issuing = issuing;
    }

    List<Issued> load(List<Specimen> specimens) {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Issued>> running = new ArrayList<>();
            specimens.forEach(specimen -> running.add(workers.submit(() -> issuing.issue(specimen))));
            List<Issued> issued = new ArrayList<>();
            for (Future<Issued> one : running) {
                issued.add(one.get());
            }
            return issued;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("interrupted while loading", e);
        } catch (ExecutionException e) {
            throw new DemoFailed(
                    "a document could not be loaded: " + e.getCause().getMessage(), e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    /** Tries what must not work; returns the refusal's code. */
    String refused(Specimen specimen) {
        try {
            issuing.issue(specimen);
        } catch (ApiProblem refusal) {
            DemoFailed.unless(
                    refusal.body().toString().contains("ACCREDITATION_NOT_IN_FORCE"),
                    "refused for another reason: " + refusal.getMessage());
            return refusal.status() + " ACCREDITATION_NOT_IN_FORCE";
        }
        throw new DemoFailed(specimen.cab().code() + " has no accreditation in force, and yet its push was taken");
    }
}
