package org.carec.ecert.verification;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** Answers questions about documents. Everybody may ask. */
@Stateless
@DenyAll
public class Verifier {

    /** The verdict. Never throws for what the asker sent: whatever is wrong with it is a finding. */
    @PermitAll
    public Verdict ask(Question question) {
        throw new IllegalStateException("not yet");
    }
}
