package org.carec.ecert.hub.toolkit;

/** Something the user can put right; the message says what is wrong, the remedy what to do. */
public class ToolkitProblem extends RuntimeException {

    private final String remedy;

    public ToolkitProblem(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public ToolkitProblem(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
