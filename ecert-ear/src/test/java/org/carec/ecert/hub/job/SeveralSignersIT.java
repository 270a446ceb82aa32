package org.carec.ecert.hub.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.carec.ecert.hub.demo.WorldOnHub.CERTIFIER;
import static org.carec.ecert.hub.demo.WorldOnHub.key;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.toolkit.ApiProblem;
import org.carec.ecert.hub.toolkit.KeyProof;
import org.carec.ecert.hub.toolkit.Question;
import org.carec.ecert.hub.toolkit.SigningIdentity;
import org.carec.ecert.hub.toolkit.Submission;
import org.carec.ecert.hub.toolkit.Verdict.Outcome;
import org.carec.ecert.signature.PdfSigner;
import org.carec.ecert.signature.SigningRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Documents that two keys have signed, at a hub where PK has agreed to it and nobody else has. */
class SeveralSignersIT {

    private static final String AGREED = "PK0002";

    private WorldOnHub world;

    @BeforeEach
    void open() throws Exception {
        world = SharedWorld.get();
    }

    @Test
    @DisplayName(
            "EXC-31 VER-31 signed by two keys of one body a document is VALID, until either key is found to have been void")
    void valid_while_both_keys_are() throws Exception {
        var expert = registered(AGREED);
        var head = registered(AGREED);
        var submission = signed(AGREED, expert, head);
        world.cab(AGREED).validate(submission);
        world.cab(AGREED).push(submission, key());
        var id = submission.documentId().orElseThrow();

        for (Question question : List.of(Question.about(id), Question.file(submission.pdf()))) {
            assertThat(world.importer().verify(question).outcome()).isEqualTo(Outcome.VALID);
        }

        var revoked =
                "{\"status\":\"REVOKED\",\"reason\":\"keyCompromise\",\"invalidityDate\":\"2026-01-01T00:00:00Z\"}";
        var answer = world.asAuthority("PK")
                .json("/api/v1/trust/keys/" + KeyProof.id(head.certificate()) + "/status-events", revoked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var verdict = world.importer().verify(Question.about(id));
        assertThat(verdict.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(verdict.reasons()).contains("KEY_REVOKED");
    }

    @Test
    @DisplayName("EXC-31 a further signature of another body's registered key, or of no registered one, is refused")
    void refused_of_others() throws Exception {
        var expert = registered(AGREED);
        for (var other : List.of(registered("PK0001"), world.newSigner(AGREED))) {
            assertThat(codes(AGREED, signed(AGREED, expert, other))).containsExactly("KEY_NOT_REGISTERED");
        }
    }

    @Test
    @DisplayName("SIG-35 EXC-30 where it was not agreed on, a document with two signatures is refused")
    void refused_where_not_agreed() throws Exception {
        var submission = signed(CERTIFIER, registered(CERTIFIER), registered(CERTIFIER));
        assertThat(codes(CERTIFIER, submission)).containsExactly("FORMAT_FAILURE");
    }

    private List<String> codes(String cab, Submission submission) {
        var refused =
                catchThrowableOfType(ApiProblem.class, () -> world.cab(cab).push(submission, key()));
        assertThat(refused.code()).isEqualTo("PUSH_REFUSED");
        return refused.body().findValuesAsText("code").stream()
                .filter(code -> !code.equals("PUSH_REFUSED"))
                .distinct()
                .toList();
    }

    private SigningIdentity registered(String cab) {
        var signer = world.newSigner(cab);
        new KeyProof(world.cab(cab)).register(signer);
        world.authority(cab.substring(0, 2)).approveKey(KeyProof.id(signer.certificate()));
        return signer;
    }

    /** Reserved, printed, and signed with each key in turn. */
    private Submission signed(String cab, SigningIdentity... signers) throws Exception {
        var metadata = world.metadata(cab);
        var reservation = world.cab(cab).reserve(metadata.toString(), key());
        var pdf = world.paper(cab, metadata, reservation);
        for (var signer : signers) {
            var request = SigningRequest.of(
                    signer.key(), signer.chain(), Clock.systemUTC().instant());
            pdf = new PdfSigner().sign(pdf, request);
        }
        return new Submission(metadata.toString(), pdf, Optional.of(reservation.documentId()));
    }
}
