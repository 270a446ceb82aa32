package org.carec.ecert.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.access.HubPrincipal;
import org.carec.ecert.access.NotYours;
import org.carec.ecert.access.Role;
import org.carec.ecert.container.AtOnceInContainer;
import org.carec.ecert.container.CallerInContainer;
import org.carec.ecert.container.CallersInContainer;
import org.carec.ecert.container.TablesInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.registry.RegisteredKey.Status;
import org.carec.ecert.signature.TestIdentity;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a CAB's key comes to count, and who may not make it count. */
@ExtendWith(ArquillianExtension.class)
class KeyDoorsContainerIT {

    @Inject
    WorldInContainer world;

    @Inject
    CallersInContainer callers;

    @Inject
    TablesInContainer tables;

    @Inject
    KeyRegister register;

    @Inject
    Clock clock;

    private CallerInContainer cab;
    private CallerInContainer authority;

    @BeforeEach
    void world() throws InterruptedException {
        world.stand();
        cab = callers.cab("UZ0007");
        authority = callers.authority("UZ");
    }

    @Test
    @DisplayName(
            "REG-3 a key counts after its CAB has signed the challenge and a second person has approved, not before")
    void taken_up() {
        var proof = world.prove("UZ0007", world.newSigner("UZ0007"));
        var proposed = cab.call(() -> register.propose(proof));
        assertEquals(Status.PROPOSED, proposed.status());
        assertEquals("KEY_NOT_ACTIVE_AT_SIGNING", judged(proposed));
        assertEquals(
                Status.ACTIVE,
                authority.call(() -> register.approve(proposed.id())).status());
        assertEquals("OK", judged(proposed));
        assertEquals(
                List.of("KEY_PROPOSED", "KEY_ACTIVATED"),
                tables.strings(
                        "SELECT kind FROM journal_event WHERE subject = '" + proposed.id() + "' ORDER BY number"));
    }

    @Test
    @DisplayName("REG-4 who proposed a key cannot approve it, whichever side he speaks for")
    void second_person() {
        var key = proposed();
        var same = callers.with(HubPrincipal.ofCountry("UZ0007-IT", new CountryCode("UZ")), Role.AUTHORITY_ADMIN);
        var both = callers.with(
                HubPrincipal.ofCab("uz0007-two", new CabCode("UZ0007")), Role.KEY_OFFICER, Role.AUTHORITY_ADMIN);
        assertThrows(SecondPersonNeeded.class, () -> same.call(() -> register.approve(key)));
        assertThrows(NotYours.class, () -> both.call(() -> register.approve(key)));
        assertEquals(Status.PROPOSED, register.find(key).orElseThrow().status());
    }

    @Test
    @DisplayName("ACC-1 a key is approved and changed by its own CAB and authority only")
    void foreign() {
        var proposed = proposed();
        var active = active();
        var before = tables.counts();
        for (var country : List.of("PK", "KG")) {
            var foreign = callers.authority(country);
            assertThrows(NotEntered.class, () -> foreign.call(() -> register.approve(proposed)));
            assertThrows(NotYours.class, () -> foreign.call(() -> register.change(active, to(Status.SUSPENDED))));
        }
        var neighbour = callers.cab("UZ0008");
        assertThrows(NotYours.class, () -> neighbour.call(() -> register.change(active, to(Status.RETIRED))));
        var nobodys = callers.with(HubPrincipal.ofHub("nobody's"), Role.KEY_OFFICER);
        var certificate = world.newSigner("UZ0007").certificate();
        assertThrows(NotYours.class, () -> nobodys.call(() -> register.challenge(certificate)));
        assertEquals(Map.of(), tables.addedSince(before));
    }

    @Test
    @DisplayName("REG-3 a challenge is good for the CAB and the certificate it was given for, and once")
    void challenge() {
        var signer = world.newSigner("UZ0007");
        var proof = world.prove("UZ0007", signer);
        var before = tables.counts();
        var neighbour = callers.cab("UZ0008");
        assertThrows(ChallengeRefused.class, () -> neighbour.call(() -> register.propose(proof)));
        var other = world.newSigner("UZ0007");
        refused(new ProofOfPossession(proof.challenge(), other.chain(), proof.signature()));
        refused(new ProofOfPossession("0".repeat(64), proof.chain(), proof.signature()));
        refused(new ProofOfPossession(
                proof.challenge(), proof.chain(), world.prove("UZ0007", other).signature()));
        assertEquals(Map.of("key_challenge", 1L), tables.addedSince(before));
        cab.call(() -> register.propose(proof));
        refused(proof);
    }

    @Test
    @DisplayName("REG-3 a certificate of another country's national CA is refused")
    void other_ca() {
        var foreign = world.newSigner("PK0001");
        var proof = world.prove("UZ0007", foreign);
        assertThrows(CertificateRefused.class, () -> cab.call(() -> register.propose(proof)));
    }

    @Test
    @DisplayName("REG-8 a key that one CAB has is no other's, and no certificate is registered twice")
    void one_owner() {
        var signer = world.newSigner("UZ0007");
        propose("UZ0007", signer);
        assertThrows(KeyTaken.class, () -> propose("UZ0007", signer));
        assertThrows(KeyTaken.class, () -> propose("UZ0008", signer));
    }

    @Test
    @DisplayName("REG-3 several who approve at once approve it once")
    void approved_once() {
        var key = proposed();
        var approved = AtOnceInContainer.run(6, i -> {
            try {
                return authority.call(() -> register.approve(key)).status().name();
            } catch (StepNotAllowed late) {
                return "LATE";
            }
        });
        assertEquals(1, approved.stream().filter("ACTIVE"::equals).count(), approved::toString);
        assertEquals(2, steps(key));
    }

    @Test
    @DisplayName("REG-5 its CAB suspends and ends a key; to restore it takes the authority")
    void changed() {
        var key = active();
        cab.call(() -> register.change(key, to(Status.SUSPENDED)));
        assertThrows(NotYours.class, () -> cab.call(() -> register.change(key, to(Status.ACTIVE))));
        authority.call(() -> register.change(key, to(Status.ACTIVE)));
        authority.call(() -> register.change(key, to(Status.SUSPENDED)));
        assertThrows(SecondPersonNeeded.class, () -> authority.call(() -> register.change(key, to(Status.ACTIVE))));
        assertThrows(EntryRefused.class, () -> cab.call(() -> register.change(key, to(Status.REVOKED))));
        var compromised = new KeyChange(Status.REVOKED, "keyCompromise", Optional.empty());
        assertEquals(
                Status.REVOKED,
                cab.call(() -> register.change(key, compromised)).status());
        assertThrows(StepNotAllowed.class, () -> authority.call(() -> register.change(key, to(Status.ACTIVE))));
        assertEquals(6, steps(key));
    }

    @Test
    @DisplayName("REG-3 a proposal and an approval fall when their journal event fails")
    void with_its_event() {
        var key = proposed();
        var proof = world.prove("UZ0007", world.newSigner("UZ0007"));
        var before = tables.counts();
        tables.refusing("journal_event", () -> {
            assertThrows(RuntimeException.class, () -> cab.call(() -> register.propose(proof)));
            assertThrows(RuntimeException.class, () -> authority.call(() -> register.approve(key)));
        });
        assertEquals(Map.of(), tables.addedSince(before));
        assertEquals(Status.PROPOSED, cab.call(() -> register.propose(proof)).status());
    }

    private String proposed() {
        return propose("UZ0007", world.newSigner("UZ0007")).id();
    }

    private String active() {
        var key = proposed();
        return authority.call(() -> register.approve(key)).id();
    }

    private RegisteredKey propose(String code, TestIdentity signer) {
        var proof = world.prove(code, signer);
        return callers.cab(code).call(() -> register.propose(proof));
    }

    private void refused(ProofOfPossession proof) {
        assertThrows(ChallengeRefused.class, () -> cab.call(() -> register.propose(proof)));
    }

    private String judged(RegisteredKey key) {
        return register.judgeAtSigning(key.id(), clock.instant()).code();
    }

    private long steps(String key) {
        return tables.count("SELECT COUNT(*) FROM signing_key_event WHERE signing_key = '" + key + "'");
    }

    private static KeyChange to(Status status) {
        return new KeyChange(status, "tested", Optional.empty());
    }
}
