package org.carec.ecert.hub.toolkit;

import picocli.CommandLine.Option;

/** The PIN of a token: from the environment or asked for, as passwords are. */
final class Pins {

    @Option(
            names = "--pin-env",
            paramLabel = "NAME",
            defaultValue = "ECERT_TOKEN_PIN",
            description =
                    "Environment variable that holds the token's PIN (default: ${DEFAULT-VALUE}); asked for when it is unset.")
    private String variable;

    char[] pin() {
        return Passwords.secret(variable, "PIN of the token");
    }
}
