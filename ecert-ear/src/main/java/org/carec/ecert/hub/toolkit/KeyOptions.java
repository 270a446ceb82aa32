package org.carec.ecert.hub.toolkit;

import java.nio.file.Path;
import java.security.Provider;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the signing key is: in a PKCS#12 file, or on a token. */
final class KeyOptions {

    @Option(names = "--p12", paramLabel = "FILE", description = "PKCS#12 file with key and certificate.")
    private Path p12;

    @Mixin
    private Passwords passwords;

    @Option(
            names = "--pkcs11",
            paramLabel = "LIBRARY",
            description =
                    "Or: the PKCS#11 library of the token that keeps the key, e.g. /usr/lib/softhsm/libsofthsm2.so.")
    private Path library;

    @Option(names = "--token", paramLabel = "LABEL", description = "Label of the token.")
    private String label;

    @Option(names = "--slot", paramLabel = "N", description = "Or: number of the token's slot.")
    private Long slot;

    @Option(
            names = "--key",
            paramLabel = "ALIAS",
            description = "Label of the key on the token; not needed where it keeps one key only.")
    private String alias;

    @Mixin
    private Pins pins;

    /** Lends the key for one use; a token is logged out of afterwards. */
    <T> T lend(Function<SigningIdentity, T> use) {
        if ((p12 == null) == (library == null)) {
            throw new ToolkitProblem("There must be one key to sign with.", "Give either --p12 or --pkcs11.");
        }
        if (library == null) {
            requireNoTokenOptions();
            return use.apply(SigningIdentity.read(p12, passwords.password()));
        }
        try (SecurityToken token = new SecurityToken(provider(), pins.pin())) {
            return use.apply(token.identity(Optional.ofNullable(alias)));
        }
    }

    private Provider provider() {
        if ((label == null) == (slot == null)) {
            throw new ToolkitProblem("There must be one token.", "Give either --token or --slot.");
        }
        TokenSlots slots = new TokenSlots(library);
        return label == null ? slots.numbered(slot) : slots.labelled(label);
    }

    private void requireNoTokenOptions() {
        if (label != null || slot != null || alias != null) {
            throw new ToolkitProblem("--token, --slot and --key say where a key is on a token.", "Give --pkcs11.");
        }
    }
}
