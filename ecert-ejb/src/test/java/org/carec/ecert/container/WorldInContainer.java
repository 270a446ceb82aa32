package org.carec.ecert.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carec.ecert.opening.Opening;
import org.carec.ecert.opening.OpeningLoader;
import org.carec.ecert.registry.KeyChallenge;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.registry.ProofOfPossession;
import org.carec.ecert.revocation.RevocationLists;
import org.carec.ecert.signature.TestCrl;
import org.carec.ecert.signature.TestIdentity;

/**
 * What tests find in the registries: UZ, PK and KG with their authorities, a lane for household appliances between UZ and PK, and the
 * CABs UZ0007, UZ0008 and PK0001, each accredited for certificates of HS 8516, with an active key. Entered through the doors, once.
 */
@ApplicationScoped
public class WorldInContainer {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    CallersInContainer callers;

    @Inject
    Opening opening;

    @Inject
    OpeningLoader loader;

    @Inject
    KeyRegister keys;

    @Inject
    RevocationLists lists;

    @Inject
    Clock clock;

    private final Map<String, TestIdentity> signers = new ConcurrentHashMap<>();
    private CasInContainer cas;
    private byte[] file;

    /** Waits until the hub is open, and enters everything if nobody has. */
    public synchronized void stand() throws InterruptedException {
        if (cas != null) {
            return;
        }
        awaitOpen();
        var made = new CasInContainer(clock.instant());
        file = OpeningInContainer.file(made).getBytes(StandardCharsets.UTF_8);
        callers.admin("anna").call(() -> loader.load(file));
        for (var country : List.of("UZ", "PK")) {
            var list = nobodyRevoked(made.of(country));
            callers.authority(country).call(() -> lists.enter(list));
        }
        cas = made;
        for (var cab : List.of("UZ0007", "UZ0008", "PK0001")) {
            signers.put(cab, registerNewSigner(cab));
        }
    }

    /** Current for a year, so that tests may put the clock ahead. */
    private byte[] nobodyRevoked(TestIdentity ca) {
        var now = clock.instant();
        return new TestCrl(ca)
                .current(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(365)))
                .octets();
    }

    /** Today, as the hub has it. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The opening file that was loaded. */
    public byte[] openingFile() {
        return file.clone();
    }

    /** The CAB's signer, whose key is active. */
    public TestIdentity signer(String cab) {
        return signers.get(cab);
    }

    /** The country's national CA. */
    public TestIdentity ca(String country) {
        return cas.of(country);
    }

    /** A new key of that CAB under its national CA, not registered. */
    public TestIdentity newSigner(String cab) {
        return cas.signer(cab);
    }

    /** The proof that the CAB holds this key, by a new challenge. */
    public ProofOfPossession prove(String cab, TestIdentity signer) {
        KeyChallenge challenge = callers.cab(cab).call(() -> keys.challenge(signer.certificate()));
        return new ProofOfPossession(challenge.id(), signer.chain(), sign(challenge, signer));
    }

    /** A further signer of that CAB, whose key is active. */
    public TestIdentity registerNewSigner(String cab) {
        var signer = newSigner(cab);
        var proof = prove(cab, signer);
        var proposed = callers.cab(cab).call(() -> keys.propose(proof));
        callers.authority(cab.substring(0, 2)).call(() -> keys.approve(proposed.id()));
        return signer;
    }

    /** Waits until schema and nomenclature are there: the server takes calls before that. */
    public void awaitOpen() throws InterruptedException {
        var until = clock.instant().plus(PATIENCE);
        while (opening.status() != Opening.Status.OPEN) {
            if (clock.instant().isAfter(until)) {
                throw new IllegalStateException("The hub is " + opening.status());
            }
            Thread.sleep(50);
        }
    }

    private static String sign(KeyChallenge challenge, TestIdentity signer) {
        try {
            var signature = Signature.getInstance(challenge.algorithm());
            signature.initSign(signer.keys().getPrivate());
            signature.update(challenge.text().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
