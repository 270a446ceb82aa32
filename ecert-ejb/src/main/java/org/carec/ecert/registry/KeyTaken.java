package org.carec.ecert.registry;

import jakarta.persistence.PersistenceException;
import org.carec.ecert.platform.Problem;

/** The certificate has been registered before, or its public key belongs to another CAB: for ever (REG-8). */
public class KeyTaken extends Problem {

    /** Somebody else was faster by a moment. */
    KeyTaken(PersistenceException cause) {
        this();
        initCause(cause);
    }

    public KeyTaken() {
        super(
                Kind.CONFLICTING,
                "KEY_TAKEN",
                "This certificate or its public key has been registered before. Make a new key and have it certified.");
    }
}
