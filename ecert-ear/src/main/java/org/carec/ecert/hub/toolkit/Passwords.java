package org.carec.ecert.hub.toolkit;

import java.io.Console;
import picocli.CommandLine.Option;

/** The password of a PKCS#12 file: from the environment or asked for, never on the command line where others could read it. */
final class Passwords {

    static final String DEFAULT_VARIABLE = "ECERT_P12_PASSWORD";

    @Option(
            names = "--password-env",
            paramLabel = "NAME",
            defaultValue = DEFAULT_VARIABLE,
            description =
                    "Environment variable that holds the password (default: ${DEFAULT-VALUE}); asked for when it is unset.")
    private String variable;

    char[] password() {
        return secret(variable, "password of the PKCS#12 file");
    }

    /** What that environment variable holds, else what is typed without being shown. */
    @SuppressWarnings("SystemConsoleNull") // from JDK 22 on readPassword() gives null instead when nobody can answer
    static char[] secret(String variable, String what) {
        String fromEnvironment = System.getenv(variable);
        if (fromEnvironment != null && !fromEnvironment.isEmpty()) {
            return fromEnvironment.toCharArray();
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("The %s: ", what);
        if (typed == null || typed.length == 0) {
            throw new ToolkitProblem("There is no " + what + ".", "Set " + variable + ".");
        }
        return typed;
    }
}
