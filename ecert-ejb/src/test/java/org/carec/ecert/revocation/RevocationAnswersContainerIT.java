package org.carec.ecert.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.carec.ecert.container.CallersInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.registry.KeyChange;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.registry.RegisteredKey;
import org.carec.ecert.revocation.KeptAnswer.Status;
import org.carec.ecert.signature.RevocationInquiry;
import org.carec.ecert.signature.TestIdentity;
import org.carec.ecert.signature.TestOcsp;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class RevocationAnswersContainerIT {

    private static final int CERTIFICATE_HOLD = 6;
    private static final String CAB = "PK0001";

    @Inject
    WorldInContainer world;

    @Inject
    CallersInContainer callers;

    @Inject
    RevocationAnswers answers;

    @Inject
    RevocationLists lists;

    @Inject
    Responders responders;

    @Inject
    AskedKeys asked;

    @Inject
    Answers rows;

    @Inject
    AnswerKeeper keeper;

    @Inject
    KeyRegister keys;

    @Inject
    Clock clock;

    private TestIdentity signer;
    private String key;

    /** Nobody is asked at that address, for it is our own network's; what is answered, tests say. */
    @BeforeEach
    void stand() throws InterruptedException {
        world.stand();
        letTheTimerPass();
        signer = world.registerNewSigner(CAB);
        key = ListKeeper.id(signer.certificate());
        callers.admin("anna").call(() -> answers.ask(world.ca("PK").certificate(), "http://localhost:9/ocsp"));
        asked.renew(responders.all());
    }

    @Test
    @DisplayName(
            "RVL-7 RVL-8 a key that becomes active is asked about; one that is revoked here no more, and its answer is gone")
    void follows_the_registry() throws AnswerRefused {
        assertEquals(Status.NONE, answer().orElseThrow().status());
        keep(new TestOcsp(signer), 10);
        assertEquals(Status.GOOD, answer().orElseThrow().status());
        become(RegisteredKey.Status.RETIRED, "rotated");
        asked.renew(responders.all());
        assertTrue(answer().isPresent());
        become(RegisteredKey.Status.REVOKED, "superseded");
        asked.renew(responders.all());
        assertTrue(answer().isEmpty());
    }

    @Test
    @DisplayName(
            "RVL-7 keys of CAs without a responder are nobody's question, and the same renewal twice changes nothing")
    void asks_nobody_else() {
        var other = ListKeeper.id(world.signer("UZ0007").certificate());
        asked.renew(responders.all());
        assertTrue(all().stream().noneMatch(kept -> kept.key().equals(other)));
        assertEquals(1, all().stream().filter(kept -> kept.key().equals(key)).count());
    }

    @Test
    @DisplayName("RVL-8 a newer answer takes the place of an older one, an older one never that of a newer")
    void keeps_the_newest() throws AnswerRefused {
        keep(new TestOcsp(signer), 10);
        var newest = keep(new TestOcsp(signer).revoked(past(5), Optional.of(CERTIFICATE_HOLD)), 5);
        assertEquals(Status.ON_HOLD, newest.status());
        assertThrows(AnswerRefused.class, () -> keep(new TestOcsp(signer), 7));
        assertEquals(Status.ON_HOLD, answer().orElseThrow().status());
        assertEquals(Status.GOOD, keep(new TestOcsp(signer), 1).status());
    }

    @Test
    @DisplayName(
            "RVL-8 a revocation for good is final: nothing takes its place, nobody asks again, and it outlives the key; VER-12 it is told")
    void remembers_the_revoked() throws AnswerRefused {
        assertEquals(
                Status.REVOKED,
                keep(new TestOcsp(signer).revoked(past(9), Optional.of(1)), 9).status());
        assertThrows(AnswerRefused.class, () -> keep(new TestOcsp(signer), 1));
        assertFalse(rows.due(ListKeeper.id(world.ca("PK").certificate())).contains(key));
        become(RegisteredKey.Status.REVOKED, "keyCompromise");
        asked.renew(responders.all());
        assertEquals(Status.REVOKED, answer().orElseThrow().status());
        assertEquals("KEY_LATER_REVOKED", standing(past(10)).code());
        assertEquals("KEY_REVOKED", standing(past(8)).code());
    }

    @Test
    @DisplayName("RVL-6 an answer about another key, or by another CA, is not kept")
    void refuses() {
        assertThrows(AnswerRefused.class, () -> keep(new TestOcsp(world.signer(CAB)), 1));
        assertThrows(AnswerRefused.class, () -> keep(new TestOcsp(signer).by(world.ca("UZ")), 1));
        assertEquals(Status.NONE, answer().orElseThrow().status());
        assertEquals(Finding.Outcome.PASS, standing(past(10)).outcome());
    }

    @Test
    @DisplayName("RVL-7 a key that one has taken nobody else takes, until its time comes again")
    void one_at_a_time() {
        var ca = ListKeeper.id(world.ca("PK").certificate());
        assertTrue(rows.due(ca).contains(key));
        assertTrue(rows.take(key));
        assertFalse(rows.take(key));
        assertFalse(rows.due(ca).contains(key));
        var answer = new RevocationInquiry.Answer(past(1), Optional.empty(), past(1), Optional.empty(), false);
        assertTrue(rows.keep(key, new byte[] {0}, answer, past(1)).isPresent());
        assertTrue(rows.take(key));
        assertEquals(1, rows.failed(key, new FetchTimes(new Random(1))));
        assertEquals(1, answer().orElseThrow().failures());
        assertFalse(rows.take(key));
    }

    /** The hub's own fetcher asks at second 43 and would count a failure. */
    private static void letTheTimerPass() throws InterruptedException {
        var seconds = Clock.systemUTC().instant().getEpochSecond() % 60;
        if (seconds >= 36 && seconds < 46) {
            TimeUnit.SECONDS.sleep(46 - seconds);
        }
    }

    private KeptAnswer keep(TestOcsp answer, int minutesAgo) throws AnswerRefused {
        var responder = responders.all().stream()
                .filter(one -> one.certificate().equals(world.ca("PK").certificate()))
                .findFirst()
                .orElseThrow();
        RevocationInquiry inquiry = asked.inquiry(key, responder);
        var from = past(minutesAgo);
        return keeper.keep(
                key,
                inquiry,
                answer.current(from, from.plus(Duration.ofHours(8))).octets(),
                new FetchTimes(new Random(1)));
    }

    private Finding standing(Instant proved) {
        return lists.standing(key).since(proved, clock.instant());
    }

    private Instant past(int minutes) {
        return clock.instant().minus(Duration.ofMinutes(minutes));
    }

    private void become(RegisteredKey.Status status, String reason) {
        callers.cab(CAB).call(() -> keys.change(key, new KeyChange(status, reason, Optional.empty())));
    }

    private Optional<KeptAnswer> answer() {
        return all().stream().filter(kept -> kept.key().equals(key)).findFirst();
    }

    /** Test worlds are small: one page holds them. */
    private List<KeptAnswer> all() {
        return answers.list("", 100);
    }
}
