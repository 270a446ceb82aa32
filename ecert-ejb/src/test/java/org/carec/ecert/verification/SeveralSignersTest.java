package org.carec.ecert.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.registry.CountryProfiles;
import org.carec.ecert.registry.RegisteredKey;
import org.carec.ecert.signature.PdfSigner;
import org.carec.ecert.signature.SamplePdf;
import org.carec.ecert.signature.TestCertificate;
import org.carec.ecert.signature.TestIdentity;
import org.carec.ecert.signature.TestKeys;
import org.carec.ecert.signature.TestPki;
import org.carec.ecert.verification.Question.File;
import org.carec.ecert.verification.Question.TypedId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that two have signed, of a country that has agreed to it. */
class SeveralSignersTest {

    private static final TestIdentity FIRST = TestPki.signer("P-256");
    private static final TestIdentity SECOND =
            new TestCertificate("CN=CAB UZ0007 head,C=UZ", TestKeys.of("P-256", "head")).by(TestPki.NATIONAL_CA);

    @TempDir
    Path folder;

    private final Hub hub = new Hub();
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
        hub.profiles = new CountryProfiles(Optional.of(folder.toString()));
        hub.anchors.add(TestPki.NATIONAL_CA.certificate());
        var first = new PdfSigner().sign(SamplePdf.plain(), TestPki.request(FIRST));
        signed = new PdfSigner().sign(first, TestPki.request(SECOND));
    }

    @Test
    @DisplayName("VER-31 a file that is not on record passes by two keys of one CAB, and each key is judged")
    void two_of_one_cab() {
        register(FIRST, "UZ0007");
        register(SECOND, "UZ0007");
        var revoked = Finding.fail(CheckName.KEY, "KEY_NOT_ACTIVE_AT_SIGNING", "", Map.of());
        hub.judged.put(id(SECOND), revoked);

        assertThat(of(CheckName.SIGNATURE)).extracting(Finding::outcome).containsExactly(Finding.Outcome.PASS);
        assertThat(of(CheckName.KEY)).contains(revoked);
    }

    @Test
    @DisplayName("VER-31 a further signature of another CAB of the same country, or of nobody, is not taken")
    void of_another_cab() {
        register(FIRST, "UZ0007");
        assertThat(of(CheckName.KEY)).extracting(Finding::code).contains("KEY_NOT_REGISTERED");
        register(SECOND, "UZ0008");
        assertThat(of(CheckName.KEY)).extracting(Finding::code).contains("KEY_NOT_REGISTERED");
    }

    @Test
    @DisplayName(
            "VER-31 of a document on record each key is asked about, not the first alone, since when its own signature is proved")
    void each_key_since() {
        var first = Finding.pass(CheckName.SIGNATURE, Map.of("keyId", "ef".repeat(32), "time", ""));
        var second = Finding.pass(CheckName.SIGNATURE, Map.of("keyId", id(SECOND), "time", "2026-02-09T08:00:00Z"));
        var others = Stream.of(Finding.pass(CheckName.KEY), Finding.pass(CheckName.AUTHORITY));
        var document = Specimens.certificate()
                .issued(Stream.concat(Stream.of(first, second), others).toList())
                .onRecord();
        hub.onRecord.add(document);
        assertThat(hub.ask(new TypedId(document.id().value(), Optional.empty())).answer())
                .isEqualTo(Verdict.Answer.VALID);

        var revoked = Finding.fail(CheckName.KEY, "KEY_REVOKED", "", Map.of());
        hub.judged.put(id(SECOND), revoked);
        var verdict = hub.ask(new TypedId(document.id().value(), Optional.empty()));

        assertThat(verdict.answer()).isEqualTo(Verdict.Answer.INVALID);
        assertThat(verdict.findings()).contains(revoked);
        assertThat(hub.askedSince).containsEntry(id(SECOND), Instant.parse("2026-02-09T08:00:00Z"));
    }

    private List<Finding> of(String check) {
        return hub.ask(new File(signed)).findings().stream()
                .filter(found -> found.check().equals(check))
                .toList();
    }

    private void register(TestIdentity signer, String cab) {
        hub.keys.add(new RegisteredKey(
                id(signer),
                new CabCode(cab),
                signer.certificate(),
                RegisteredKey.Status.ACTIVE,
                TestPki.NOW,
                Optional.of(TestPki.NOW),
                Optional.empty(),
                Optional.empty()));
    }

    private static String id(TestIdentity signer) {
        try {
            return Sha256.hex(signer.certificate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
