package org.carec.ecert.hub.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.carec.ecert.hub.demo.WorldOnHub.CERTIFIER;
import static org.carec.ecert.hub.demo.WorldOnHub.key;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.carec.ecert.hub.demo.CaOnline;
import org.carec.ecert.hub.demo.CaOnline.Conduct;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.run.HubProcess;
import org.carec.ecert.hub.toolkit.ApiProblem;
import org.carec.ecert.hub.toolkit.KeyProof;
import org.carec.ecert.hub.toolkit.Question;
import org.carec.ecert.hub.toolkit.SigningIdentity;
import org.carec.ecert.hub.toolkit.Submission;
import org.carec.ecert.hub.toolkit.Verdict.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A hub that nobody brings lists: it asks Uzbekistan's responder and fetches Pakistan's list itself, from registered addresses over HTTP. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FetchedRevocationIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAKISTANI = "PK0002";
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(4);

    private static final Map<Conduct, SigningIdentity> SIGNERS = new EnumMap<>(Conduct.class);

    private static CaOnline responder;
    private static CaOnline publisher;
    private static HubProcess hub;
    private static WorldOnHub world;
    private static SigningIdentity lost;
    private static SigningIdentity pakistani;
    private static Submission answeredFor;
    private static Submission listed;

    @BeforeAll
    static void start() throws Exception {
        var data = HubProcess.freshData();
        var folder = HubProcess.demonstration(data);
        var opening = (ObjectNode) JSON.readTree(WorldOnHub.openingFile(folder).toFile());
        responder = new CaOnline(WorldOnHub.nationalCa(folder, "UZ"));
        publisher = new CaOnline(WorldOnHub.nationalCa(folder, "PK"));
        register(opening, "UZ", "ocspUrl", responder.address("/ocsp"));
        register(opening, "PK", "crlUrl", publisher.address("/ca.crl"));
        hub = HubProcess.start(
                data,
                Map.of(
                        "ECERT_OPENING_FILE",
                        write(folder, opening).toString(),
                        "ECERT_REVOCATION_INTERNAL_HOSTS",
                        "localhost"));
        hub.awaitReady();
        world = WorldOnHub.withoutLists(hub.url(), folder);
        for (var conduct : Conduct.values()) {
            var signer = world.newSigner(CERTIFIER);
            responder.conduct(signer.certificate(), conduct);
            SIGNERS.put(conduct, activated(signer, CERTIFIER));
        }
        lost = world.newSigner(CERTIFIER);
        responder.revoke(lost.certificate());
        activated(lost, CERTIFIER);
        pakistani = world.spareSigner(PAKISTANI);
    }

    @AfterAll
    static void stop() {
        hub.close();
        responder.close();
        publisher.close();
    }

    @Test
    @Order(1)
    @DisplayName("RVL-7 each active key is asked about soon, however its responder treats the others")
    void asks() throws Exception {
        await(() -> SIGNERS.values().stream().allMatch(FetchedRevocationIT::isSettled)
                && isSettled(lost)
                && !items("revocation-lists").isEmpty());

        assertThat(statusOf(SIGNERS.get(Conduct.HONEST))).isEqualTo("GOOD");
        assertThat(statusOf(lost)).isEqualTo("REVOKED");
        assertThat(answer(SIGNERS.get(Conduct.HONEST)).path("nextUpdate").asText())
                .isNotEmpty();
        for (var bad :
                List.of(Conduct.DRIPPING, Conduct.HUGE, Conduct.BY_ANOTHER_CA, Conduct.GARBAGE, Conduct.REDIRECTING)) {
            assertThat(statusOf(SIGNERS.get(bad))).as(bad.name()).isEqualTo("NONE");
        }
        assertThat(responder.wasFollowed()).isFalse();
    }

    @Test
    @Order(2)
    @DisplayName("RVL-5 RVL-7 a push passes by the answer or the list that the hub has fetched")
    void passes() throws Exception {
        answeredFor = world.signedBy(SIGNERS.get(Conduct.HONEST), CERTIFIER);
        listed = world.signedBy(pakistani, PAKISTANI);
        world.cab(CERTIFIER).push(answeredFor, key());
        world.cab(PAKISTANI).push(listed, key());

        for (var pushed : List.of(answeredFor, listed)) {
            var verdict = world.importer().verify(Question.file(pushed.pdf()));
            assertThat(verdict.outcome()).as(verdict.json().toPrettyString()).isEqualTo(Outcome.VALID);
            assertThat(codes(verdict.json())).doesNotContain("KEY_LATER_REVOKED");
        }
    }

    @Test
    @Order(3)
    @DisplayName("RVL-9 SIG-41 without an answer that counts no push passes, nor with one that says revoked")
    void refuses() throws Exception {
        for (var bad :
                List.of(Conduct.DRIPPING, Conduct.HUGE, Conduct.BY_ANOTHER_CA, Conduct.GARBAGE, Conduct.REDIRECTING)) {
            assertThat(refusal(SIGNERS.get(bad), CERTIFIER)).as(bad.name()).contains("TRY_LATER");
        }
        assertThat(refusal(lost, CERTIFIER)).contains("KEY_REVOKED");
    }

    @Test
    @Order(4)
    @DisplayName(
            "RVL-3 RVL-5 RVL-7 VER-12 once the CA revokes the key no push passes, and what was registered before is VALID with a warning")
    void tells_what_was_revoked_later() throws Exception {
        responder.revoke(SIGNERS.get(Conduct.HONEST).certificate());
        publisher.revoke(pakistani.certificate());
        await(() -> statusOf(SIGNERS.get(Conduct.HONEST)).equals("REVOKED") && warned(listed));

        for (var pushed : List.of(answeredFor, listed)) {
            assertThat(warned(pushed)).isTrue();
            var verdict = world.importer().verify(Question.file(pushed.pdf()));
            assertThat(verdict.outcome()).as(verdict.json().toPrettyString()).isEqualTo(Outcome.VALID);
        }
        assertThat(refusal(SIGNERS.get(Conduct.HONEST), CERTIFIER)).contains("KEY_REVOKED");
        assertThat(refusal(pakistani, PAKISTANI)).contains("KEY_REVOKED");
    }

    private static SigningIdentity activated(SigningIdentity signer, String cab) {
        new KeyProof(world.cab(cab)).register(signer);
        world.authority(cab.substring(0, 2)).approveKey(KeyProof.id(signer.certificate()));
        return signer;
    }

    private static void register(ObjectNode opening, String country, String property, String address) {
        for (var ca : opening.path("nationalCas")) {
            if (ca.path("country").asText().equals(country)) {
                ((ObjectNode) ca).put(property, address);
            }
        }
    }

    private static Path write(Path folder, ObjectNode opening) throws Exception {
        return Files.writeString(folder.resolve("with-addresses.json"), opening.toString());
    }

    private static void await(Callable<Boolean> happened) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (!happened.call()) {
            assertThat(System.nanoTime()).as(hub.log()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private static JsonNode items(String list) throws Exception {
        return JSON.readTree(hub.get("/api/v1/trust/" + list).body()).path("items");
    }

    private static JsonNode answer(SigningIdentity signer) {
        try {
            for (var answer : items("ocsp-answers?limit=100")) {
                if (answer.path("key").asText().equals(KeyProof.id(signer.certificate()))) {
                    return answer;
                }
            }
            return JSON.missingNode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String statusOf(SigningIdentity signer) {
        return answer(signer).path("status").asText();
    }

    /** Asked, with an answer or in vain. */
    private static boolean isSettled(SigningIdentity signer) {
        var answer = answer(signer);
        return answer.path("failures").asInt() > 0
                || !answer.path("status").asText("NONE").equals("NONE");
    }

    private static boolean warned(Submission pushed) {
        return codes(world.importer().verify(Question.file(pushed.pdf())).json())
                .contains("KEY_LATER_REVOKED");
    }

    private static List<String> codes(JsonNode judged) {
        return judged.path("findings").findValuesAsText("code");
    }

    private static List<String> refusal(SigningIdentity signer, String cab) throws Exception {
        var submission = world.signedBy(signer, cab);
        ApiProblem refused =
                catchThrowableOfType(ApiProblem.class, () -> world.cab(cab).push(submission, key()));
        assertThat(refused).isNotNull();
        assertThat(refused.status()).isEqualTo(422);
        return codes(refused.body());
    }
}
