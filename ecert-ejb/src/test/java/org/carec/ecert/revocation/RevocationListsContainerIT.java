package org.carec.ecert.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.asn1.x509.CRLReason;
import org.carec.ecert.container.CallersInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.signature.TestCertificate;
import org.carec.ecert.signature.TestCrl;
import org.carec.ecert.signature.TestIdentity;
import org.carec.ecert.signature.TestKeys;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class RevocationListsContainerIT {

    @Inject
    WorldInContainer world;

    @Inject
    CallersInContainer callers;

    @Inject
    RevocationLists lists;

    @Inject
    Sources sources;

    @Inject
    KeyRegister keys;

    @Inject
    InternalHosts internal;

    @Inject
    Clock clock;

    private TestIdentity ca;

    @BeforeEach
    void stand() throws InterruptedException {
        world.stand();
        ca = world.ca("PK");
    }

    @Test
    @DisplayName("RVL-1 a list that no registered CA signed is refused, in whosever name it is")
    void strangers() {
        var stranger = new TestCertificate("CN=National CA,C=PK", TestKeys.of("P-256", "list stranger"))
                .authority()
                .selfSigned();
        assertRefused(list(stranger, 1), "EVIDENCE_SIGNATURE_WRONG");
        assertRefused(new byte[] {0x30, 0}, "no list at all");
        assertRefused(new byte[0], "no list at all");
    }

    @Test
    @DisplayName(
            "RVL-2 a newer list takes the place of an older one, an older one never that of a newer; the same again changes nothing")
    void newest() {
        var kept = enter(list(ca, 10));
        var newer = list(ca, 20);
        var now = enter(newer);
        assertTrue(now.thisUpdate().isAfter(kept.thisUpdate()));
        assertRefused(list(ca, 15), "A newer one");
        assertEquals(now, enter(newer));
        assertEquals(
                List.of(now),
                lists.all().stream().filter(l -> l.ca().equals(kept.ca())).toList());
    }

    @Test
    @DisplayName("RVL-4 without a setting no host of our own network is fetched from")
    void no_internal_hosts() {
        assertTrue(internal.names().isEmpty());
    }

    @Test
    @DisplayName("RVL-5 a source that one has taken nobody else takes, until its time comes again")
    void one_at_a_time() {
        var address = "http://ca.example/pk-" + clock.instant().toEpochMilli() + ".crl";
        assertTrue(callers.admin("anna").call(() -> lists.fetch(ca.certificate(), address)));
        assertTrue(!callers.admin("anna").call(() -> lists.fetch(ca.certificate(), address)));
        var id = ListKeeper.id(ca.certificate());
        assertTrue(sources.due().contains(id));
        assertEquals(address, sources.take(id).orElseThrow().value());
        assertTrue(sources.take(id).isEmpty());
        assertTrue(!sources.due().contains(id));
        sources.succeeded(id, clock.instant().minusSeconds(1));
        assertTrue(sources.take(id).isPresent());
        assertEquals(1, sources.failed(id, new FetchTimes(new Random(1))));
        assertTrue(sources.take(id).isEmpty());
    }

    @Test
    @DisplayName(
            "RVL-10 VER-12 a key that its CA's list has is noted, and not forgotten when the next list has it no more; a hold is lifted")
    void remembers() {
        var lost = world.registerNewSigner("PK0001");
        var held = world.registerNewSigner("PK0001");
        var since = clock.instant().minus(Duration.ofHours(1));
        enter(at(30).revoke(lost, since, CRLReason.superseded, Optional.empty())
                .revoke(held, since, CRLReason.certificateHold, Optional.empty())
                .octets());
        assertEquals("KEY_LATER_REVOKED", standing(lost, since.minusSeconds(60)));
        assertEquals("KEY_REVOKED", standing(lost, since.plusSeconds(60)));
        assertEquals("KEY_LATER_SUSPENDED", standing(held, since.minusSeconds(60)));
        assertEquals("OK", standing(world.signer("PK0001"), since.minusSeconds(60)));

        enter(at(31).octets());
        assertEquals("KEY_LATER_REVOKED", standing(lost, since.minusSeconds(60)));
        assertEquals("OK", standing(held, since.minusSeconds(60)));

        var earlier = since.minus(Duration.ofDays(2));
        enter(at(32).revoke(lost, since, CRLReason.keyCompromise, Optional.of(earlier))
                .octets());
        assertEquals("KEY_REVOKED", standing(lost, since.minusSeconds(60)));
        assertEquals("KEY_LATER_REVOKED", standing(lost, earlier.minusSeconds(60)));
        enter(at(33).octets());
    }

    private String standing(TestIdentity signer, Instant proved) {
        return lists.standing(ListKeeper.id(signer.certificate()))
                .since(proved, clock.instant())
                .code();
    }

    private KeptList enter(byte[] list) {
        return callers.authority("PK").call(() -> lists.enter(list));
    }

    private void assertRefused(byte[] list, String why) {
        var refused = assertThrows(ListRefused.class, () -> enter(list));
        assertTrue(refused.getMessage().contains(why), refused::getMessage);
    }

    /** As old as it was so many minutes after the list the world began with. */
    private byte[] list(TestIdentity issuer, int minutes) {
        return at(issuer, minutes).octets();
    }

    private TestCrl at(int minutes) {
        return at(ca, minutes);
    }

    private TestCrl at(TestIdentity issuer, int minutes) {
        Instant from = clock.instant().minus(Duration.ofHours(2)).plus(Duration.ofMinutes(minutes));
        return new TestCrl(issuer).current(from, from.plus(Duration.ofDays(365)));
    }
}
