package org.carec.ecert.hub.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.carec.ecert.hub.demo.WorldOnHub.CERTIFIER;
import static org.carec.ecert.hub.demo.WorldOnHub.key;

import com.fasterxml.jackson.databind.JsonNode;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.toolkit.ApiProblem;
import org.carec.ecert.hub.toolkit.Question;
import org.carec.ecert.hub.toolkit.SigningIdentity;
import org.carec.ecert.hub.toolkit.Submission;
import org.carec.ecert.hub.toolkit.Verdict.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A body's key that its national CA revokes, while the registry still calls it active. */
class RevocationIT {

    private WorldOnHub world;
    private SigningIdentity signer;

    @BeforeEach
    void register() throws Exception {
        world = SharedWorld.get();
        signer = world.spareSigner(CERTIFIER);
    }

    @AfterEach
    void nobodyIsRevoked() {
        world.authority("UZ").enterRevocationList(world.list("UZ"));
    }

    @Test
    @DisplayName(
            "RVL-3 SIG-40 what a key signs passes until its CA's list has it, and from then on neither as a push nor as a file")
    void counts_at_once() throws Exception {
        world.cab(CERTIFIER).push(world.signedBy(signer, CERTIFIER), key());
        Submission late = world.signedBy(signer, CERTIFIER);
        JsonNode kept = world.authority("UZ").enterRevocationList(world.list("UZ", signer.certificate()));
        assertThat(kept.path("number").asText()).isNotEmpty();

        ApiProblem refused = catchThrowableOfType(
                ApiProblem.class, () -> world.cab(CERTIFIER).push(late, key()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("findings"))
                .extracting(finding -> finding.path("code").asText())
                .contains("KEY_REVOKED");
        var verdict = world.importer().verify(Question.file(late.pdf()));
        assertThat(verdict.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(verdict.reasons()).contains("KEY_REVOKED");
    }

    @Test
    @DisplayName("RVL-1 RVL-2 a list of nobody registered, or one of yesterday, is refused and changes nothing")
    void keeps_the_newest() {
        var before = world.authority("UZ").enterRevocationList(world.list("UZ"));
        var changed = world.list("UZ", signer.certificate());
        changed[changed.length - 1] ^= 1;
        ApiProblem refused = catchThrowableOfType(
                ApiProblem.class, () -> world.authority("UZ").enterRevocationList(changed));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("code").asText()).isEqualTo("REVOCATION_LIST_REFUSED");
        assertThat(before.path("ca").asText()).hasSize(64);
    }
}
