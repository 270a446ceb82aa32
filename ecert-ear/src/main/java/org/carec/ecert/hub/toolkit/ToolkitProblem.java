package org.carec.ecert.hub.toolkit;

/** Something the user can put right; the message says what is wrong and then what to do. */
public class ToolkitProblem extends RuntimeException {

    public ToolkitProblem(String fact, String remedy) {
        super(fact + " " + remedy);
    }

    public ToolkitProblem(String fact, String remedy, Throwable cause) {
        super(fact + " " + remedy, cause);
    }
}
