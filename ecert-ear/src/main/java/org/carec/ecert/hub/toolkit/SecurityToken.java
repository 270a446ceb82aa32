package org.carec.ecert.hub.toolkit;

import java.io.IOException;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.util.List;
import java.util.Optional;
import javax.security.auth.login.LoginException;

/** A smart card or a security module behind a PKCS#11 library. Its private keys never leave it: they sign there. */
final class SecurityToken implements AutoCloseable {

    private final Provider provider;
    private final KeyStore store;

    /** Logs in. */
    SecurityToken(Provider provider, char[] pin) {
        this.provider = provider;
        try {
            this.store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
        } catch (IOException e) {
            throw isRefusedLogin(e)
                    ? new ToolkitProblem(
                            "The token does not take the PIN.", "Set the right one; too many wrong ones lock it.", e)
                    : unusable(e);
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private static boolean isRefusedLogin(Throwable problem) {
        return problem != null && (problem instanceof LoginException || isRefusedLogin(problem.getCause()));
    }

    private static ToolkitProblem unusable(Exception cause) {
        return new ToolkitProblem(
                "The token cannot be used: " + cause.getMessage() + ".",
                "Check that it is in its slot and was initialised.",
                cause);
    }

    /** The key of that name with its certificates; where no name is given, the only one. */
    SigningIdentity identity(Optional<String> alias) {
        List<String> keys = SigningIdentity.keys(store);
        List<String> named = keys.stream()
                .filter(key -> alias.isEmpty() || alias.get().equals(key))
                .toList();
        if (named.size() != 1) {
            throw new ToolkitProblem(
                    "The token holds " + named.size() + " private keys"
                            + alias.map(name -> " named \"" + name + "\"").orElse("") + " with a certificate, not one.",
                    keys.isEmpty()
                            ? "Load the key's certificate onto the token, under the key's own id (CKA_ID)."
                            : "Give --key: " + String.join(", ", keys) + ".");
        }
        try {
            return SigningIdentity.of(store, named.get(0), null).keptBy(provider);
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    /** Logs out: whoever comes next in this process has to know the PIN. */
    @Override
    public void close() {
        try {
            if (provider instanceof AuthProvider keeper) {
                keeper.logout();
            }
        } catch (LoginException e) {
            throw unusable(e);
        }
    }
}
