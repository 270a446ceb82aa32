package org.carec.ecert.hub;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** One plain line for what went wrong; the stack trace only when asked for by {@code ECERT_STACKTRACE=true}. */
final class PlainMessages implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        command.getErr().println("ecert-hub: " + sentence(problem));
        if (Boolean.parseBoolean(System.getenv("ECERT_STACKTRACE"))) {
            problem.printStackTrace(command.getErr());
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static String sentence(Exception problem) {
        return problem.getMessage() == null ? problem.toString() : problem.getMessage();
    }
}
