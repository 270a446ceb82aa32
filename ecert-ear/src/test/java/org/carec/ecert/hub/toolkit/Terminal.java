package org.carec.ecert.hub.toolkit;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs a command as the command line would, and keeps what it printed. */
final class Terminal {

    /** An environment variable that is always there stands for the password's. */
    static final String PASSWORD_VARIABLE = "PATH";

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complained, true))
                .setExecutionExceptionHandler((problem, line, parsed) -> {
                    line.getErr().println(problem.getMessage());
                    return line.getCommandSpec().exitCodeOnExecutionException();
                })
                .execute(arguments);
    }

    static char[] password() {
        return System.getenv(PASSWORD_VARIABLE).toCharArray();
    }

    String out() {
        return printed.toString();
    }

    String err() {
        return complained.toString();
    }
}
