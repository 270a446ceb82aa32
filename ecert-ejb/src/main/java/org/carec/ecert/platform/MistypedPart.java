package org.carec.ecert.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a mistyped ID is most likely wrong. The check character tells that a character is wrong, not which: but few of the slips that people
 * make, one character for another that looks like it or two neighbours swapped, would make this ID hold, and most of them stand in one part.
 */
final class MistypedPart {

    /** Characters that are taken for one another when they are read from paper. */
    private static final List<String> CONFUSED =
            List.of("0DQC", "8B3", "5S", "2Z7", "6G", "17T", "4A", "UV", "VYW", "MNH", "KX", "EF", "PR", "9GP");

    /** The part with the random characters: where nothing else speaks, it is the longest and means nothing to whoever types it. */
    private static final int RANDOM = 2;

    private final String typed;
    private final String[] parts;

    /**
     * @param typed an ID in its printed form whose check character does not fit
     */
    MistypedPart(String typed) {
        this.typed = typed;
        this.parts = typed.split("-", -1);
    }

    /** The part to look at first, e.g. {@code 4K7M2QX}. */
    String text() {
        int[] slips = new int[parts.length];
        slips().stream().filter(MistypedPart::holds).forEach(slip -> slips[changed(slip)]++);
        int most = RANDOM;
        for (int i = 0; i < slips.length; i++) {
            most = slips[i] > slips[most] ? i : most;
        }
        return parts[most];
    }

    private List<String> slips() {
        List<String> slips = new ArrayList<>();
        for (int at = 0; at < typed.length(); at++) {
            for (var alike : CONFUSED) {
                if (alike.indexOf(typed.charAt(at)) >= 0) {
                    with(at, alike, slips);
                }
            }
            if (at + 1 < typed.length() && typed.charAt(at) != '-' && typed.charAt(at + 1) != '-') {
                slips.add(typed.substring(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.substring(at + 2));
            }
        }
        return slips;
    }

    private void with(int at, String alike, List<String> slips) {
        for (int i = 0; i < alike.length(); i++) {
            slips.add(typed.substring(0, at) + alike.charAt(i) + typed.substring(at + 1));
        }
    }

    private static boolean holds(String slip) {
        try {
            return new DocumentId(slip).value().equals(slip);
        } catch (MalformedDocumentId | WrongCheckCharacter other) {
            return false;
        }
    }

    /** Which part the slip is in. */
    private int changed(String slip) {
        int part = 0;
        for (int at = 0; typed.charAt(at) == slip.charAt(at); at++) {
            part += typed.charAt(at) == '-' ? 1 : 0;
        }
        return part;
    }
}
