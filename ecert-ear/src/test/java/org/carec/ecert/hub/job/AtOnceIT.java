package org.carec.ecert.hub.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.hub.demo.WorldOnHub.LABORATORY;
import static org.carec.ecert.hub.demo.WorldOnHub.key;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.toolkit.ApiProblem;
import org.carec.ecert.hub.toolkit.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AtOnceIT {

    private static final int PUSHES = 64;

    private WorldOnHub world;

    @BeforeEach
    void open() throws Exception {
        world = SharedWorld.get();
    }

    @Test
    @DisplayName("EXC-4 64 equal pushes at once give one document and 64 equal answers")
    void equal_pushes_give_one_document() throws Exception {
        var metadata = world.metadata(LABORATORY);
        var reservation = world.cab(LABORATORY).reserve(metadata.toString(), key());
        var pdf = world.signed(LABORATORY, world.paper(LABORATORY, metadata, reservation));
        var submission = new Submission(metadata.toString(), pdf, Optional.of(reservation.documentId()));
        var key = key();
        Set<String> answers = new HashSet<>();
        for (var answer :
                atOnce(() -> world.cab(LABORATORY).push(submission, key).toString())) {
            answers.add(answer.get());
        }
        assertThat(answers).hasSize(1);
    }

    @Test
    @DisplayName("EXC-4 of different pushes with one number at once, one is registered and the others are told")
    void one_number_is_taken_once() throws Exception {
        var metadata = world.metadata(LABORATORY);
        var paper = world.paper(LABORATORY, metadata, world.cab(LABORATORY).reserve(metadata.toString(), key()));
        List<Future<String>> answers = atOnce(() -> {
            var pdf = world.signed(LABORATORY, paper);
            return world.cab(LABORATORY)
                    .push(new Submission(metadata.toString(), pdf, Optional.empty()), key())
                    .path("documentId")
                    .asText();
        });
        var registered = new ArrayList<String>();
        var refused = new ArrayList<String>();
        for (var answer : answers) {
            try {
                registered.add(answer.get());
            } catch (ExecutionException e) {
                refused.add(((ApiProblem) e.getCause()).body().toString());
            }
        }
        assertThat(registered).hasSize(1);
        assertThat(refused).hasSize(PUSHES - 1).allMatch(problem -> problem.contains("NUMBER_TAKEN"));
    }

    private static List<Future<String>> atOnce(Callable<String> push) throws InterruptedException {
        var workers = Executors.newFixedThreadPool(PUSHES);
        try {
            return workers.invokeAll(java.util.Collections.nCopies(PUSHES, push));
        } finally {
            workers.shutdown();
        }
    }
}
