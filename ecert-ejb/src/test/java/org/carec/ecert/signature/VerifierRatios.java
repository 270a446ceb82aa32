package org.carec.ecert.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.carec.ecert.signature.VerifierBenchmark.Sample;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmark in short rounds and prints the median of each round's ratios: a shared machine's speed changes from minute to minute,
 * and only what was measured side by side can be compared.
 */
public final class VerifierRatios {

    private static final int ROUNDS = 3;
    private static final int PROCESSES = 11;
    private static final String BENCHMARK = VerifierBenchmark.class.getSimpleName();

    /** What one round measured for one sample; those with {@code two} with two threads at once. */
    private record Round(RunResult floor, RunResult hub, RunResult dss, RunResult twoFloors, RunResult twoHubs) {

        double ofTheFloor() {
            return score(floor) / score(hub);
        }

        double timesDss() {
            return score(dss) / score(hub);
        }

        double twoThreads() {
            return 2 * score(hub) / score(twoHubs);
        }

        /** What the machine itself makes of two threads: they may be two of one core. */
        double twoThreadsOfTheFloor() {
            return 2 * score(floor) / score(twoFloors);
        }

        double ofTheFloorByTwo() {
            return score(twoFloors) / score(twoHubs);
        }
    }

    private VerifierRatios() {}

    /** No arguments: everything. */
    public static void main(String[] arguments) throws RunnerException {
        for (Sample sample : Sample.values()) {
            List<Round> rounds = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                rounds.add(round(sample));
            }
            print(sample, rounds);
            printPdfsig(sample);
        }
    }

    private static Round round(Sample sample) throws RunnerException {
        Collection<RunResult> alone =
                new Runner(options(sample, "").addProfiler(GCProfiler.class).build()).run();
        Collection<RunResult> together =
                new Runner(options(sample, ".(floor|hub)").threads(2).build()).run();
        return new Round(
                find(alone, "floor"),
                find(alone, "hub"),
                find(alone, "dss"),
                find(together, "floor"),
                find(together, "hub"));
    }

    private static OptionsBuilder options(Sample sample, String method) {
        OptionsBuilder options = new OptionsBuilder();
        options.include(BENCHMARK + method).param("sample", sample.name());
        return options;
    }

    @SuppressWarnings("SystemOut") // it is what this command is for
    private static void print(Sample sample, List<Round> rounds) {
        System.out.printf(
                Locale.ROOT,
                "%nRATIOS %s: of the floor %s, times DSS %s; two threads %s, the floor's %s, of the floor by two %s; floor %.0f us,"
                        + " hub %.0f us; a verification takes %.0f KB, the floor %.0f KB%n",
                sample,
                spread(rounds, "%.2f", Round::ofTheFloor),
                spread(rounds, "%.0f", Round::timesDss),
                spread(rounds, "%.2f", Round::twoThreads),
                spread(rounds, "%.2f", Round::twoThreadsOfTheFloor),
                spread(rounds, "%.2f", Round::ofTheFloorByTwo),
                median(rounds, round -> score(round.floor)),
                median(rounds, round -> score(round.hub)),
                median(rounds, round -> allocated(round.hub) / 1024),
                median(rounds, round -> allocated(round.floor) / 1024));
    }

    /** The field's usual tool, as a whole process, which is how it is used; it knows no trust here and checks the digest and the value. */
    @SuppressWarnings("SystemOut") // it is what this command is for
    private static void printPdfsig(Sample sample) {
        try {
            Path file = Files.createTempFile("bench", ".pdf");
            Files.write(file, sample.signedBy(TestPki.signer(sample.key())));
            double[] micros = new double[PROCESSES];
            for (int i = 0; i < PROCESSES; i++) {
                long start = System.nanoTime();
                Process process = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                process.waitFor();
                micros[i] = (System.nanoTime() - start) / 1e3;
            }
            Arrays.sort(micros);
            Files.delete(file);
            System.out.printf(
                    Locale.ROOT,
                    "PDFSIG %s: median of %d processes %.0f us%n",
                    sample,
                    PROCESSES,
                    micros[PROCESSES / 2]);
        } catch (IOException e) {
            System.out.printf(Locale.ROOT, "PDFSIG %s: not measured, %s%n", sample, e.getMessage());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Median, least and greatest. */
    private static String spread(List<Round> rounds, String format, ToDoubleFunction<Round> of) {
        double[] sorted = rounds.stream().mapToDouble(of).sorted().toArray();
        return String.format(
                Locale.ROOT,
                format + " (" + format + " to " + format + ")",
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> of) {
        return rounds.stream().mapToDouble(of).sorted().toArray()[rounds.size() / 2];
    }

    private static RunResult find(Collection<RunResult> results, String method) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .findFirst()
                .orElseThrow();
    }

    private static double score(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    /** Octets an operation takes from the heap. */
    @SuppressWarnings("rawtypes") // so declared by JMH
    private static double allocated(RunResult result) {
        Map<String, Result> secondary = result.getSecondaryResults();
        return secondary.get("gc.alloc.rate.norm").getScore();
    }
}
