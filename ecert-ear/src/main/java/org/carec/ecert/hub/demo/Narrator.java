package org.carec.ecert.hub.demo;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells what is done and how long it took. */
final class Narrator {

    private final PrintWriter out;

    Narrator(PrintWriter out) {
        this.out = out;
    }

    void heading(String text) {
        out.println();
        out.println(text);
        out.flush();
    }

    void line(String what, String outcome) {
        out.printf(Locale.ROOT, "  %-22s %s%n", what, outcome);
        out.flush();
    }

    /** Does a step and prints what came of it with the time it took. */
    <T> T step(String what, Supplier<T> step, Function<T, String> outcome) {
        long begun = System.nanoTime();
        T result = step.get();
        long millis = (System.nanoTime() - begun) / 1_000_000;
        out.printf(Locale.ROOT, "  %-22s %-62s %6d ms%n", what, outcome.apply(result), millis);
        out.flush();
        return result;
    }
}
