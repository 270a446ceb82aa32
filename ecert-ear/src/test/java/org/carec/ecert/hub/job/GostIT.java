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
import org.carec.ecert.hub.toolkit.KeyKind;
import org.carec.ecert.hub.toolkit.KeyProof;
import org.carec.ecert.hub.toolkit.Question;
import org.carec.ecert.hub.toolkit.SigningIdentity;
import org.carec.ecert.hub.toolkit.Submission;
import org.carec.ecert.hub.toolkit.Verdict;
import org.carec.ecert.hub.toolkit.Verdict.Outcome;
import org.carec.ecert.signature.PdfSigner;
import org.carec.ecert.signature.SigningRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys of GOST R 34.10-2012 at a hub where PK has agreed to them and nobody else has. */
class GostIT {

    private static final String AGREED = "PK0002";

    private WorldOnHub world;

    @BeforeEach
    void open() throws Exception {
        world = SharedWorld.get();
        world.authority("PK").enterRevocationList(GostCa.national().list());
    }

    @ParameterizedTest(
            name =
                    "REG-10 SIG-33 {0}: a body of a country that allows GOST registers a key, and what it signs is VALID")
    @EnumSource(
            value = KeyKind.class,
            names = {"GOST_256", "GOST_512"})
    void valid(KeyKind kind) throws Exception {
        var signer = GostCa.national().signer(kind, "C=PK,CN=" + AGREED + " " + kind);
        register(AGREED, signer);
        var submission = signed(AGREED, signer);
        var dryRun = world.cab(AGREED).validate(submission);
        assertThat(dryRun.path("findings"))
                .as(dryRun.toString())
                .noneMatch(finding -> finding.path("outcome").asText().equals("FAIL"));
        world.cab(AGREED).push(submission, key());

        for (Question question :
                List.of(Question.about(submission.documentId().orElseThrow()), Question.file(submission.pdf()))) {
            Verdict verdict = world.importer().verify(question);
            assertThat(verdict.outcome()).as(verdict.toString()).isEqualTo(Outcome.VALID);
        }
    }

    @Test
    @DisplayName("REG-10 a key on a curve of NIST under the GOST CA is taken too, where GOST is agreed on")
    void mixed() throws Exception {
        var signer = GostCa.national().signer(KeyKind.EC_P256, "C=PK,CN=" + AGREED + " mixed");
        register(AGREED, signer);
        world.cab(AGREED).push(signed(AGREED, signer), key());
    }

    @Test
    @DisplayName("REG-10 a body of a country that does not allow GOST is refused at once, and its files are too")
    void refused() throws Exception {
        var signer = GostCa.national().signer(KeyKind.GOST_256, "C=UZ,CN=" + CERTIFIER + " GOST");
        var refused = catchThrowableOfType(ApiProblem.class, () -> new KeyProof(world.cab(CERTIFIER)).register(signer));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("CERTIFICATE_REFUSED");
        assertThat(refused.body().path("detail").asText()).contains("KEY_NOT_ALLOWED: ");

        var push = catchThrowableOfType(
                ApiProblem.class, () -> world.cab(CERTIFIER).push(signed(CERTIFIER, signer), key()));
        assertThat(push.code()).isEqualTo("PUSH_REFUSED");
        assertThat(push.body().path("findings"))
                .extracting(finding -> finding.path("code").asText())
                .containsExactly("CRYPTO_CONSTRAINTS_FAILURE");
    }

    @Test
    @DisplayName("REG-3 REG-10 where GOST is agreed on, a GOST key under another country's CA is refused")
    void other_ca() {
        var pair = KeyKind.GOST_256.generate();
        var signer = new SigningIdentity(
                pair.getPrivate(), List.of(world.certified("UZ", "C=UZ,CN=foreign", pair.getPublic())));
        var refused = catchThrowableOfType(ApiProblem.class, () -> new KeyProof(world.cab(AGREED)).register(signer));
        assertThat(refused.code()).isEqualTo("CERTIFICATE_REFUSED");
        assertThat(refused.body().path("detail").asText()).contains("NO_PATH: ").doesNotContain("KEY_NOT_ALLOWED");
    }

    private void register(String cab, SigningIdentity signer) {
        new KeyProof(world.cab(cab)).register(signer);
        world.authority(cab.substring(0, 2)).approveKey(KeyProof.id(signer.certificate()));
    }

    /** Reserved, printed, and signed with that key. */
    private Submission signed(String cab, SigningIdentity signer) throws Exception {
        var metadata = world.metadata(cab);
        var reservation = world.cab(cab).reserve(metadata.toString(), key());
        var request = SigningRequest.of(
                signer.key(), signer.chain(), Clock.systemUTC().instant());
        var pdf = new PdfSigner().sign(world.paper(cab, metadata, reservation), request);
        return new Submission(metadata.toString(), pdf, Optional.of(reservation.documentId()));
    }
}
