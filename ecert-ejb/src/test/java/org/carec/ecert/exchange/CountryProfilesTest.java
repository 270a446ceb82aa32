package org.carec.ecert.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.exchange.SignatureGate.Passage;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.registry.RegisteredKey;
import org.carec.ecert.revocation.NobodyRevoked;
import org.carec.ecert.signature.PdfSigner;
import org.carec.ecert.signature.Relaxation;
import org.carec.ecert.signature.RelaxedFiles;
import org.carec.ecert.signature.SamplePdf;
import org.carec.ecert.signature.TestIdentity;
import org.carec.ecert.signature.TestPki;
import org.carec.ecert.signature.VerificationProfile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryProfilesTest {

    private static final CountryCode UZ = new CountryCode("UZ");
    private static final TestIdentity SIGNER = TestPki.signer("P-256");

    @TempDir
    Path folder;

    @Test
    @DisplayName("EXC-30 without a folder each country has the strict profile")
    void strict_without_folder() {
        var profiles = new CountryProfiles(Optional.empty());

        assertThat(profiles.of(UZ)).isEqualTo(VerificationProfile.strict());
        assertThat(profiles.all()).containsExactly(VerificationProfile.strict());
    }

    @Test
    @DisplayName("EXC-30 a country's file is its profile, and no other's")
    void of_its_country() throws IOException {
        write("UZ.properties", profile("UZ"));
        Files.writeString(folder.resolve("README"), "Agreed on 1 March.");
        var profiles = new CountryProfiles(Optional.of(folder + " "));

        assertThat(profiles.of(UZ).described()).isEqualTo("agreed 2");
        assertThat(profiles.of(UZ).allows(Relaxation.BER_ENCODING)).isTrue();
        assertThat(profiles.of(new CountryCode("KG"))).isEqualTo(VerificationProfile.strict());
        assertThat(profiles.all()).containsExactly(VerificationProfile.strict(), profiles.of(UZ));
    }

    @ParameterizedTest(name = "EXC-30 {0} that says {1} is not used, nor is anything else until it is mended")
    @CsvSource({"UZ.properties, KG", "uz.properties, UZ", "Uzbekistan.properties, UZ", "UZ.properties, Uz"})
    void refuses(String file, String country) throws IOException {
        write(file, profile(country));
        var profiles = new CountryProfiles(Optional.of(folder.toString()));

        assertThatThrownBy(() -> profiles.of(new CountryCode("KG"))).isInstanceOf(ProfileUnusable.class);
        assertThatThrownBy(profiles::all).isInstanceOf(ProfileUnusable.class);
        Files.delete(folder.resolve(file));
        write("UZ.properties", profile("UZ"));
        assertThat(profiles.of(UZ).described()).isEqualTo("agreed 2");
    }

    @Test
    @DisplayName("EXC-30 a folder that is not there is told, not taken for an empty one")
    void missing_folder() {
        for (var missing : List.of(folder.resolve("missing").toString(), "\0")) {
            var profiles = new CountryProfiles(Optional.of(missing));
            assertThatThrownBy(() -> profiles.of(UZ)).isInstanceOf(ProfileUnusable.class);
        }
    }

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
