package org.carec.ecert.hub.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.hub.demo.WorldOnHub.CERTIFIER;
import static org.carec.ecert.hub.demo.WorldOnHub.LABORATORY;
import static org.carec.ecert.hub.demo.WorldOnHub.key;

import java.util.List;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.demo.WorldOnHub.Ready;
import org.carec.ecert.hub.toolkit.Question;
import org.carec.ecert.hub.toolkit.Sender;
import org.carec.ecert.hub.toolkit.Verdict.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One registered document, for PK, and everybody who is not concerned by it. */
class TenancyIT {

    private static final String WITHDRAWAL = "{\"event\":\"WITHDRAW\",\"reason\":\"PRODUCT_NO_LONGER_CONFORMS\"}";

    private WorldOnHub world;
    private Ready document;

    @BeforeEach
    void push() throws Exception {
        world = SharedWorld.get();
        document = world.ready(CERTIFIER);
        world.cab(CERTIFIER).push(document.submission(), key());
    }

    @Test
    @DisplayName("EXC-11 ACC-1 for another body, in the same country too, the document does not exist")
    void other_bodies() throws Exception {
        for (var other : List.of(LABORATORY, "PK0001")) {
            assertAnswers(world.asCab(other), 404, 404, 404, 404);
            assertThat(OwnDocuments.of(world, other).numbers()).doesNotContain(document.id());
        }
        assertUntouched();
    }

    @Test
    @DisplayName("EXC-11 ACC-1 for the authority of a country it is not for, the document does not exist")
    void foreign_authority() throws Exception {
        assertAnswers(world.asAuthority("KG"), 404, 404, 404, 404);
        assertUntouched();
    }

    @Test
    @DisplayName("EXC-11 ACC-1 for the portal of a country it is not for, the document does not exist")
    void foreign_portal() throws Exception {
        assertAnswers(world.asPortal("KG"), 404, 404, 403, 403);
        assertUntouched();
    }

    @Test
    @DisplayName("EXC-11 portal and authority of the country it is for may read it, to the byte, and not touch it")
    void destination() throws Exception {
        assertAnswers(world.asPortal("PK"), 200, 200, 403, 403);
        assertAnswers(world.asAuthority("PK"), 200, 200, 403, 403);
        var read = world.asPortal("PK").get("/api/v1/documents/" + document.id());
        assertThat(read.body()).contains(Sha256.hex(document.submission().pdf()));
        assertUntouched();
    }

    @Test
    @DisplayName("EXC-11 body and authority of its own country may read it whole")
    void own_side() throws Exception {
        for (var own : List.of(world.asCab(CERTIFIER), world.asAuthority("UZ"))) {
            assertAnswers(own, 200, 200, 200);
        }
    }

    /** In this order: the document, its PDF, its cover slip, a withdrawal. */
    private void assertAnswers(Sender sender, int... expected) throws Exception {
        var path = "/api/v1/documents/" + document.id();
        assertThat(sender.get(path).statusCode()).isEqualTo(expected[0]);
        assertThat(sender.get(path + "/pdf").statusCode()).isEqualTo(expected[1]);
        assertThat(sender.get(path + "/cover-slip").statusCode()).isEqualTo(expected[2]);
        if (expected.length > 3) {
            assertThat(sender.json(path + "/status-events", WITHDRAWAL).statusCode())
                    .isEqualTo(expected[3]);
        }
    }

    private void assertUntouched() {
        var verdict = world.importer().verify(Question.about(document.id()));
        assertThat(verdict.outcome()).isEqualTo(Outcome.VALID);
    }
}
