package org.carec.ecert.signature;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Tells which switches a file that its profile refuses would need. It decides nothing: no verdict is given by it. */
public final class NeededRelaxations {

    private final PdfVerifier verifier;

    public NeededRelaxations(PdfVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * Tries all switches, then leaves out one after another.
     *
     * @return the fewest that make the file pass beside those its profile has on; empty when no switch would help
     */
    public Optional<Set<Relaxation>> of(UnverifiedPdf pdf, TrustBasis trust, Instant now) {
        Set<Relaxation> on = EnumSet.allOf(Relaxation.class);
        if (!passes(pdf, trust, on, now)) {
            return Optional.empty();
        }
        Set<Relaxation> agreed = trust.profile().relaxations();
        for (Relaxation tried : Relaxation.values()) {
            Set<Relaxation> fewer = EnumSet.copyOf(on);
            fewer.remove(tried);
            if (agreed.contains(tried) || passes(pdf, trust, fewer, now)) {
                on.remove(tried);
            }
        }
        return Optional.of(on);
    }

    private boolean passes(UnverifiedPdf pdf, TrustBasis trust, Set<Relaxation> on, Instant now) {
        Set<Relaxation> all = EnumSet.noneOf(Relaxation.class);
        all.addAll(on);
        all.addAll(trust.profile().relaxations());
        return verifier.examine(pdf, trust.under(trust.profile().with(all)), now)
                .passed();
    }
}
