package org.carec.ecert.signature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.carec.ecert.signature.GoodFiles.Good;

/** Tries every mutant of every small file and prints how many there were. {@code config/mutate.sh} runs it. */
public final class MutationCommand {

    private static final int[] EVERY_VALUE = IntStream.range(0, 256).toArray();

    private static final Map<String, BiConsumer<Mutants, Consumer<byte[]>>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("each bit turned", Mutants::turns);
        KINDS.put("each octet taken out", Mutants::deletions);
        KINDS.put(
                "each of 256 values put in at each place", (mutants, trial) -> mutants.insertions(EVERY_VALUE, trial));
        KINDS.put("each revision cut off at each octet", Mutants::truncations);
        KINDS.put("every two objects exchanged, in six ways", Mutants::swaps);
    }

    private MutationCommand() {}

    /** No arguments. Ends with 1 if a mutant passed that must not. */
    @SuppressWarnings("SystemOut") // it is what this command is for
    public static void main(String[] arguments) {
        System.out.println("| file | octets | what was done | mutants | passed | of these, something else signed |");
        System.out.println("|---|---:|---|---:|---:|---:|");
        int tried = 0;
        int wrong = 0;
        for (Good file : files()) {
            for (var kind : KINDS.entrySet()) {
                MutationTrial trial = new MutationTrial(file);
                kind.getValue().accept(new Mutants(file.file()), trial);
                System.out.println(line(file, kind.getKey(), trial));
                trial.differing().forEach(System.err::println);
                tried += trial.tried();
                wrong += trial.differing().size();
            }
        }
        System.out.println(tried + " mutants");
        System.exit(wrong == 0 ? 0 : 1);
    }

    private static List<Good> files() {
        return List.of(
                MutationFiles.plain("P-256"),
                MutationFiles.plain("RSA-2048"),
                MutationFiles.updated(),
                MutationFiles.packed(),
                MutationFiles.stamped("RSA-2048"));
    }

    private static String line(Good file, String kind, MutationTrial trial) {
        return String.join(
                " | ",
                "| " + file.name(),
                Integer.toString(file.file().length),
                kind,
                Integer.toString(trial.tried()),
                Integer.toString(trial.accepted()),
                trial.differing().size() + " |");
    }
}
