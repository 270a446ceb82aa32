package org.carec.ecert.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.exchange.SignatureGate.Passage;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.registry.CountryProfiles;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.registry.RegisteredKey;
import org.carec.ecert.revocation.NobodyRevoked;
import org.carec.ecert.signature.PdfSigner;
import org.carec.ecert.signature.RelaxedFiles;
import org.carec.ecert.signature.SamplePdf;
import org.carec.ecert.signature.TestIdentity;
import org.carec.ecert.signature.TestPki;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileOfPushTest {

    private static final TestIdentity SIGNER = TestPki.signer("P-256");

    @TempDir
    Path folder;

    @Test
    @DisplayName("EXC-30 a pushed file is judged by the profile of the CAB's country, which its finding names")
    void judges_a_push() throws IOException, GeneralSecurityException {
        write("UZ.properties", profile("UZ"));
        var agreed = new CountryProfiles(Optional.of(folder.toString()));
        var signed = new PdfSigner().sign(SamplePdf.plain(), TestPki.request(SIGNER));
        var ber = RelaxedFiles.inBer(signed);

        assertThat(pushed(ber, "UZ0007", agreed).findings())
                .singleElement()
                .satisfies(found -> assertThat(found.evidence()).containsEntry("profile", "agreed 2"));
        assertThat(pushed(signed, "KG0007", agreed).findings())
                .singleElement()
                .satisfies(found -> assertThat(found.evidence()).containsEntry("profile", "strict 1"));
        assertThat(pushed(ber, "KG0007", agreed).findings()).anyMatch(Finding::failed);
        assertThat(pushed(ber, "UZ0007", new CountryProfiles(Optional.empty())).findings())
                .anyMatch(Finding::failed);
    }

    private static Passage pushed(byte[] pdf, String cab, CountryProfiles profiles) {
        var gate = new SignatureGate();
        gate.keys = new OneKey(new CabCode(cab));
        gate.profiles = profiles;
        gate.lists = new NobodyRevoked();
        return gate.examine(pdf, new CabCode(cab), TestPki.NOW);
    }

    private static String profile(String country) {
        return """
                name = agreed
                version = 2
                relaxations = BER_ENCODING
                accept.ECDSA.256 = SHA-256
                accept.RSA_PKCS1.2048-4096 = SHA-256
                country =\s"""
                + country;
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    /** A registry with the signer's key, of that CAB. */
    private static final class OneKey extends KeyRegister {

        private final CabCode cab;

        private OneKey(CabCode cab) {
            this.cab = cab;
        }

        @Override
        public Optional<RegisteredKey> find(String keyId) {
            var key = new RegisteredKey(
                    keyId,
                    cab,
                    SIGNER.certificate(),
                    RegisteredKey.Status.ACTIVE,
                    TestPki.NOW,
                    Optional.of(TestPki.NOW),
                    Optional.empty(),
                    Optional.empty());
            return Optional.of(key).filter(found -> keyId.equals(id(SIGNER.certificate())));
        }

        private static String id(X509Certificate certificate) {
            try {
                return Sha256.hex(certificate.getEncoded());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
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
