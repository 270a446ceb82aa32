package org.carec.ecert.registry;

import java.io.Serializable;
import java.util.Locale;

/** The two people who answer for an entry made when a hub is founded: one proposed it, another approved it. */
public record Founders(String proposedBy, String approvedBy) implements Serializable {

    /** @throws SecondPersonNeeded one of them is missing, or both are the same */
    public Founders {
        proposedBy = proposedBy == null ? "" : proposedBy.strip();
        approvedBy = approvedBy == null ? "" : approvedBy.strip();
        if (proposedBy.isEmpty() || approvedBy.isEmpty() || same(proposedBy, approvedBy)) {
            throw new SecondPersonNeeded("approvedBy");
        }
    }

    /** Whether two names are one person's: case and spaces make no other person. */
    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
