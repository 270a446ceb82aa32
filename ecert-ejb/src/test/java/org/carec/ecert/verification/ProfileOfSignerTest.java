package org.carec.ecert.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.registry.CountryProfiles;
import org.carec.ecert.registry.RegisteredKey;
import org.carec.ecert.signature.PdfSigner;
import org.carec.ecert.signature.RelaxedFiles;
import org.carec.ecert.signature.SamplePdf;
import org.carec.ecert.signature.TestIdentity;
import org.carec.ecert.signature.TestPki;
import org.carec.ecert.verification.Question.File;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By which profile a file is judged that is not on record: its signer's country is known only once it is read. */
class ProfileOfSignerTest {

    private static final TestIdentity SIGNER = TestPki.signer("P-256");

    @TempDir
    Path folder;

    private final Hub hub = new Hub();
    private byte[] signed;

    @BeforeEach
    void agree() throws IOException, GeneralSecurityException {
        Files.writeString(
                folder.resolve("UZ.properties"),
                """
                name = agreed
                version = 2
                country = UZ
                relaxations = BER_ENCODING
                accept.ECDSA.256 = SHA-256
                accept.RSA_PKCS1.2048-4096 = SHA-256
                """);
        hub.profiles = new CountryProfiles(Optional.of(folder.toString()));
        hub.anchors.add(TestPki.NATIONAL_CA.certificate());
        signed = new PdfSigner().sign(SamplePdf.plain(), TestPki.request(SIGNER));
    }

    @Test
    @DisplayName("VER-30 what the signer's country has agreed to take passes, and the finding names the profile")
    void takes_what_was_agreed() throws GeneralSecurityException {
        register("UZ0007");

        assertThat(signature(RelaxedFiles.inBer(signed)).evidence()).containsEntry("profile", "agreed 2");
        assertThat(signature(signed).evidence()).containsEntry("profile", "agreed 2");
    }

    @Test
    @DisplayName("VER-30 what another country has agreed to take is not taken from a signer of this one")
    void takes_it_of_nobody_else() throws GeneralSecurityException {
        register("KG0001");

        assertThat(signature(RelaxedFiles.inBer(signed)).evidence()).containsEntry("fault", "NOT_DER");
        assertThat(signature(signed).evidence()).containsEntry("profile", "strict 1");
    }

    @Test
    @DisplayName("VER-30 of a stranger's file the strict profile tells what is wrong; of a known signer's, his own")
    void tells_by_the_right_one() throws GeneralSecurityException {
        assertThat(signature(RelaxedFiles.inBer(signed)).evidence()).containsEntry("fault", "NOT_DER");
        register("UZ0007");
        byte[] changed = RelaxedFiles.inBer(signed);
        changed[100] ^= 1;

        assertThat(signature(changed).evidence().get("fault")).isNotEqualTo("NOT_DER");
    }

    private void register(String cab) throws GeneralSecurityException {
        hub.keys.add(new RegisteredKey(
                Sha256.hex(SIGNER.certificate().getEncoded()),
                new CabCode(cab),
                SIGNER.certificate(),
                RegisteredKey.Status.ACTIVE,
                TestPki.NOW,
                Optional.of(TestPki.NOW),
                Optional.empty(),
                Optional.empty()));
    }

    private Finding signature(byte[] file) {
        return hub.ask(new File(file)).findings().stream()
                .filter(found -> found.check().equals(CheckName.SIGNATURE))
                .findFirst()
                .orElseThrow();
    }
}
