package org.carec.ecert.platform;

/** The form is right, the check character is not: a character was mistyped. */
public class WrongCheckCharacter extends Problem {

    private final String typed;

    public WrongCheckCharacter(String typed) {
        super(
                Kind.UNACCEPTABLE,
                "CHECK_CHARACTER",
                "The check character of " + typed + " does not fit: one of the characters is mistyped.");
        this.typed = typed;
    }

    /** The part of the ID to look at first: a slip that people make there would explain it. */
    public String part() {
        return new MistypedPart(typed).text();
    }

    /** The ID as it was understood. */
    public String typed() {
        return typed;
    }
}
