package org.carec.ecert.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The faults of one file, collected while checks go on as long as there is sound ground for them. */
final class Findings {

    private final List<SignatureFinding> found = new ArrayList<>();

    void add(Fault fault, String where) {
        SignatureFinding finding = SignatureFinding.of(fault, where);
        if (!found.contains(finding)) {
            found.add(finding);
        }
    }

    void addAll(Findings others) {
        others.found.stream().filter(finding -> !found.contains(finding)).forEach(found::add);
    }

    void addUnless(boolean fulfilled, Fault fault, String where) {
        if (!fulfilled) {
            add(fault, where);
        }
    }

    /** Runs a check that may end in a refusal, notes the refusal, and lets the next check run. */
    void check(Runnable check) {
        ask(() -> {
            check.run();
            return Boolean.TRUE;
        });
    }

    /** The same for a check that gives a value; empty when it refused. */
    <T> Optional<T> ask(Supplier<T> check) {
        try {
            return Optional.of(check.get());
        } catch (Refusal refusal) {
            add(refusal.fault(), refusal.where());
            return Optional.empty();
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<SignatureFinding> all() {
        return List.copyOf(found);
    }
}
