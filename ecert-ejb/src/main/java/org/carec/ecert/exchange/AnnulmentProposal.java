package org.carec.ecert.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The first of the two words an annulment takes (EXC-8). */
@Entity
@Table(name = "annulment_proposal")
class AnnulmentProposal {

    @Id
    private String document;

    @Enumerated(EnumType.STRING)
    private Party party;

    private String reason;
    private String note;
    private Instant proposed;
    private String actor;

    protected AnnulmentProposal() {}

    AnnulmentProposal(String document, Party party, StatusEvent word) {
        this.document = document;
        this.party = party;
        this.reason = word.reason();
        this.note = word.note();
        this.proposed = word.recorded();
        this.actor = word.actor();
    }

    /** Who proposed it, once the other side confirms; refuses the same side and the same actor. */
    String actorBeside(Party other, String confirming) {
        if (party == other || actor.equals(confirming)) {
            throw new SecondPartyNeeded();
        }
        return actor;
    }

    ProposedAnnulment snapshot() {
        return new ProposedAnnulment(party, reason, proposed, actor);
    }
}
