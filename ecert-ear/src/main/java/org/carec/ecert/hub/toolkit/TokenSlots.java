package org.carec.ecert.hub.toolkit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The slots of a PKCS#11 library and the tokens in them. The JDK lets nobody ask for a token's label; it only tells it on standard output
 * ({@code showInfo}), so it is read there, before any PIN is sent anywhere.
 */
final class TokenSlots {

    private static final Pattern SLOTS = Pattern.compile("(?m)^All slots: ([0-9, ]+)$");
    private static final Pattern LABEL = Pattern.compile("(?m)^Token info for token in slot [0-9]+:\\R  label: (.*)$");

    /** What would mean something else in the JDK's configuration. */
    private static final Pattern SPECIAL = Pattern.compile("[\"\\\\$\\p{Cntrl}]");

    private final Path library;
    private final List<Slot> slots = new ArrayList<>();

    /** One slot; where its token cannot be used the label is empty, and there is no provider. */
    private record Slot(String id, String label, Optional<Provider> provider) {}

    TokenSlots(Path library) {
        this.library = library.toAbsolutePath();
        if (SPECIAL.matcher(this.library.toString()).find()) {
            throw new ToolkitProblem(library + " cannot be named to the JDK.", "Give a path of plain characters.");
        }
        int count;
        do {
            count = add(slots.size());
        } while (slots.size() < count);
    }

    /** The one token of that label. */
    Provider labelled(String label) {
        List<Slot> found = slots.stream()
                .filter(slot -> slot.provider.isPresent() && slot.label.equals(label))
                .toList();
        if (found.size() != 1) {
            throw new ToolkitProblem(
                    library + " knows " + found.size() + " tokens with the label \"" + label + "\", not one.",
                    "Give --token or --slot of: " + this + ".");
        }
        return found.get(0).provider.orElseThrow();
    }

    /** The token in the slot of that number. */
    Provider numbered(long number) {
        return slots.stream()
                .filter(slot -> slot.id.equals(Long.toString(number)))
                .findFirst()
                .flatMap(Slot::provider)
                .orElseThrow(() -> new ToolkitProblem(
                        library + " has no usable token in slot " + number + ".",
                        "Give --token or --slot of: " + this + "."));
    }

    @Override
    public String toString() {
        return slots.stream()
                .map(slot -> "slot " + slot.id + " \"" + slot.label + "\"")
                .reduce((one, other) -> one + ", " + other)
                .orElse("none");
    }

    /** Adds the slot at that place in the library's list, and gives that list's length. */
    private int add(int index) {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        Optional<Provider> provider = Optional.empty();
        ProviderException trouble = null;
        try {
            provider = Optional.of(listening(heard, index));
        } catch (ProviderException e) {
            trouble = e; // of this slot alone, if the library tells its slots: its token may not be initialised
        }
        String told = heard.toString(StandardCharsets.UTF_8);
        Matcher list = SLOTS.matcher(told);
        if (!list.find()) {
            throw unusable(trouble);
        }
        List<String> ids = Arrays.asList(list.group(1).strip().split(", *", -1));
        Matcher label = LABEL.matcher(told);
        slots.add(new Slot(ids.get(index), label.find() ? label.group(1).strip() : "", provider));
        return ids.size();
    }

    @SuppressWarnings("SystemOut") // put back before anybody else could miss it: the command has one thread
    private Provider listening(ByteArrayOutputStream told, int index) {
        PrintStream out = System.out;
        Provider unconfigured = Optional.ofNullable(Security.getProvider("SunPKCS11"))
                .orElseThrow(() -> new ToolkitProblem(
                        "This Java runtime knows no PKCS#11.", "Use one with the module jdk.crypto.cryptoki."));
        try (PrintStream ear = new PrintStream(told, true, StandardCharsets.UTF_8)) {
            System.setOut(ear);
            return unconfigured.configure(
                    "--name=ecert\nlibrary=\"" + library + "\"\nslotListIndex=" + index + "\nshowInfo=true");
        } finally {
            System.setOut(out);
        }
    }

    private ToolkitProblem unusable(ProviderException trouble) {
        String why = trouble == null ? "it does not tell its slots" : trouble.getMessage();
        return new ToolkitProblem(
                library + " cannot be used as a PKCS#11 library: " + why + ".",
                "Give with --pkcs11 the library that your token's maker ships for PKCS#11.",
                trouble);
    }
}
