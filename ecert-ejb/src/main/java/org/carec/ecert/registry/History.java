package org.carec.ecert.registry;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The steps of a life cycle, oldest first; none is ever changed or taken back. */
public record History<S extends Enum<S> & LifeCycle<S>>(List<Step<S>> steps) implements Serializable {

    public History {
        steps = List.copyOf(steps);
    }

    /** The status on that day (UTC); empty before the first step takes effect. */
    public Optional<S> on(LocalDate day) {
        return steps.stream()
                .filter(step -> !step.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Step::status);
    }

    /** The last step, whether or not it has taken effect. */
    public Optional<Step<S>> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    /** What the hub had been told by then. */
    public History<S> asKnownAt(Instant known) {
        return new History<>(
                steps.stream().filter(step -> !step.recordedAt().isAfter(known)).toList());
    }

    /**
     * Refuses a step the life cycle does not have, one that would rewrite the past, and one that takes a second person and has only one.
     *
     * @throws StepNotAllowed the status that stands does not lead there, or takes effect later
     * @throws SecondPersonNeeded the actor did the step before, or the first one where the status is new
     */
    public void requireMayBecome(Step<S> next) {
        var standing = last().orElseThrow(() -> new IllegalStateException("A life cycle without a first step"));
        if (!standing.status().leadsTo(next.status())) {
            throw new StepNotAllowed(standing.status(), next.status());
        }
        if (next.effectiveFrom().isBefore(standing.effectiveFrom())) {
            throw new StepNotAllowed(next.status(), standing.effectiveFrom());
        }
        if (next.status().needsSecondPerson() && isInterested(next)) {
            throw new SecondPersonNeeded(next.status());
        }
    }

    private boolean isInterested(Step<S> next) {
        var isNew = steps.stream().noneMatch(step -> step.status() == next.status());
        var before = steps.get(steps.size() - 1).actor();
        return Founders.same(before, next.actor())
                || (isNew && Founders.same(steps.get(0).actor(), next.actor()));
    }
}
