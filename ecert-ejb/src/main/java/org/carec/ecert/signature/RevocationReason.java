package org.carec.ecert.signature;

import java.util.Arrays;
import java.util.Optional;

/** Why a certificate was revoked (RFC 5280, clause 5.3.1); {@code removeFromCRL} is for deltas only, which are not read. */
public enum RevocationReason {
    UNSPECIFIED(0),
    KEY_COMPROMISE(1),
    CA_COMPROMISE(2),
    AFFILIATION_CHANGED(3),
    SUPERSEDED(4),
    CESSATION_OF_OPERATION(5),
    CERTIFICATE_HOLD(6),
    PRIVILEGE_WITHDRAWN(9),
    AA_COMPROMISE(10);

    private static final int ENUMERATED = 0x0a;

    private final int number;

    RevocationReason(int number) {
        this.number = number;
    }

    /** A CRLReason. */
    static RevocationReason of(Der element) {
        Der found = element.require(ENUMERATED);
        return Arrays.stream(values())
                .filter(reason -> found.end() - found.content() == 1 && found.data()[found.content()] == reason.number)
                .findFirst()
                .orElseThrow(element::malformed);
    }

    /** RFC 3161, clause 4: for these alone what a time-stamp authority stamped before stays good; they must be stated. */
    static boolean keepsEarlierStamps(Optional<RevocationReason> stated) {
        return stated.filter(reason -> reason == UNSPECIFIED
                        || reason == AFFILIATION_CHANGED
                        || reason == SUPERSEDED
                        || reason == CESSATION_OF_OPERATION)
                .isPresent();
    }
}
