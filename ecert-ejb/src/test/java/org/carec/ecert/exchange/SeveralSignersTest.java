package org.carec.ecert.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.registry.CountryProfiles;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.registry.RegisteredKey;
import org.carec.ecert.revocation.NobodyRevoked;
import org.carec.ecert.signature.PdfSigner;
import org.carec.ecert.signature.SamplePdf;
import org.carec.ecert.signature.TestCertificate;
import org.carec.ecert.signature.TestIdentity;
import org.carec.ecert.signature.TestKeys;
import org.carec.ecert.signature.TestPki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A push of a file that two have signed, of a country that has agreed to it. */
class SeveralSignersTest {

    private static final CabCode CAB = new CabCode("UZ0007");
    private static final TestIdentity FIRST = TestPki.signer("P-256");
    private static final TestIdentity SECOND =
            new TestCertificate("CN=CAB UZ0007 head,C=UZ", TestKeys.of("P-256", "head")).by(TestPki.NATIONAL_CA);

    @TempDir
    Path folder;

    private final Registry registry = new Registry();
    private byte[] signed;

    @BeforeEach
    void sign() throws IOException, GeneralSecurityException {
        Files.writeString(
                folder.resolve("UZ.properties"),
                """
                name = agreed
                version = 2
                country = UZ
                relaxations = SEVERAL_SIGNATURES
                accept.ECDSA.256 = SHA-256
                accept.RSA_PKCS1.2048-4096 = SHA-256
                """);
        var first = new PdfSigner().sign(SamplePdf.plain(), TestPki.request(FIRST));
        signed = new PdfSigner().sign(first, TestPki.request(SECOND));
    }

    @Test
    @DisplayName("EXC-31 a file that two keys of one CAB have signed passes, and each key is kept with the document")
    void two_of_one_cab() throws GeneralSecurityException {
        registry.owners.put(id(FIRST), CAB);
        registry.owners.put(id(SECOND), CAB);

        var passage = pushed();

        assertThat(passage.findings())
                .extracting(found -> found.evidence().get("keyId"))
                .containsExactly(id(FIRST), id(SECOND));
        assertThat(passage.findings()).allMatch(found -> found.outcome() == Finding.Outcome.PASS);
        assertThat(passage.facts().orElseThrow().further()).hasSize(1);
    }

    @Test
    @DisplayName(
            "EXC-31 a further signature by a key of another CAB, or of nobody, refuses the push, whichever comes first")
    void of_another_cab() throws GeneralSecurityException {
        for (var other : List.of(Optional.of(new CabCode("UZ0008")), Optional.<CabCode>empty())) {
            for (var stranger : List.of(FIRST, SECOND)) {
                registry.owners.clear();
                registry.owners.put(id(FIRST), CAB);
                registry.owners.put(id(SECOND), CAB);
                registry.owners.remove(id(stranger));
                other.ifPresent(cab -> registry.owners.put(id(stranger), cab));

                var passage = pushed();

                assertThat(passage.facts()).isEmpty();
                assertThat(passage.findings()).extracting(Finding::code).containsExactly("KEY_NOT_REGISTERED");
            }
        }
    }

    private SignatureGate.Passage pushed() {
        var gate = new SignatureGate();
        gate.keys = registry;
        gate.profiles = new CountryProfiles(Optional.of(folder.toString()));
        gate.lists = new NobodyRevoked();
        return gate.examine(signed, CAB, TestPki.NOW);
    }

    private static String id(TestIdentity signer) {
        try {
            return Sha256.hex(signer.certificate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Registry extends KeyRegister {

        private final Map<String, CabCode> owners = new HashMap<>();

        @Override
        public Optional<RegisteredKey> find(String keyId) {
            return List.of(FIRST, SECOND).stream()
                    .filter(signer -> id(signer).equals(keyId) && owners.containsKey(keyId))
                    .findFirst()
                    .map(signer -> new RegisteredKey(
                            keyId,
                            owners.get(keyId),
                            signer.certificate(),
                            RegisteredKey.Status.ACTIVE,
                            TestPki.NOW,
                            Optional.of(TestPki.NOW),
                            Optional.empty(),
                            Optional.empty()));
        }

        @Override
        public List<X509Certificate> anchors() {
            return List.of(TestPki.NATIONAL_CA.certificate());
        }

        @Override
        public List<X509Certificate> timeStampAuthorities() {
            return List.of();
        }
    }
}
