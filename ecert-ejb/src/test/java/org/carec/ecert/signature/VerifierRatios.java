package org.carec.ecert.signature;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.carec.ecert.signature.VerifierBenchmark.Sample;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmark with one thread, then the hub alone with two, and prints ratios: they say more than times on a machine of which one knows little. */
public final class VerifierRatios {

    private final Collection<RunResult> alone;
    private final Collection<RunResult> together;

    private VerifierRatios(Collection<RunResult> alone, Collection<RunResult> together) {
        this.alone = alone;
        this.together = together;
    }

    /** No arguments: everything. */
    public static void main(String[] arguments) throws RunnerException {
        Options one = new OptionsBuilder()
                .include(VerifierBenchmark.class.getSimpleName())
                .addProfiler(GCProfiler.class)
                .build();
        Options two = new OptionsBuilder()
                .include(VerifierBenchmark.class.getSimpleName() + ".hub")
                .threads(2)
                .build();
        new VerifierRatios(new Runner(one).run(), new Runner(two).run()).print();
    }

    @SuppressWarnings("SystemOut") // it is what this command is for
    private void print() {
        System.out.printf(
                Locale.ROOT,
                "%n%-9s %10s %10s %12s %12s %10s %14s%n",
                "sample",
                "floor us",
                "hub us",
                "of the floor",
                "times DSS",
                "hub KB",
                "two threads");
        for (Sample sample : Sample.values()) {
            RunResult hub = find(alone, sample, "hub");
            double time = score(hub);
            double floor = score(find(alone, sample, "floor"));
            double dss = score(find(alone, sample, "dss"));
            double kilobytes = allocated(hub) / 1024;
            double both = 2 * time / score(find(together, sample, "hub"));
            System.out.printf(
                    Locale.ROOT,
                    "%-9s %10.1f %10.1f %12.2f %12.0f %10.0f %14.2f%n",
                    sample,
                    floor,
                    time,
                    floor / time,
                    dss / time,
                    kilobytes,
                    both);
        }
    }

    /** Octets an operation takes from the heap. */
    @SuppressWarnings("rawtypes") // so declared by JMH
    private static double allocated(RunResult result) {
        Map<String, Result> secondary = result.getSecondaryResults();
        return secondary.get("gc.alloc.rate.norm").getScore();
    }

    private static RunResult find(Collection<RunResult> results, Sample sample, String method) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .filter(result -> result.getParams().getParam("sample").equals(sample.name()))
                .findFirst()
                .orElseThrow();
    }

    private static double score(RunResult result) {
        return result.getPrimaryResult().getScore();
    }
}
