package org.carec.ecert.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.signature.Relaxation;
import org.carec.ecert.signature.VerificationProfile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryProfilesTest {

    private static final CountryCode UZ = new CountryCode("UZ");

    @TempDir
    Path folder;

    @Test
    @DisplayName("REG-11 without a folder each country has the strict profile")
    void strict_without_folder() {
        var profiles = new CountryProfiles(Optional.empty());

        assertThat(profiles.of(UZ)).isEqualTo(VerificationProfile.strict());
        assertThat(profiles.all()).containsExactly(VerificationProfile.strict());
    }

    @Test
    @DisplayName("REG-11 a country's file is its profile, and no other's")
    void of_its_country() throws IOException {
        write("UZ.properties", profile("UZ"));
        Files.writeString(folder.resolve("README"), "Agreed on 1 March.");
        var profiles = new CountryProfiles(Optional.of(folder + " "));

        assertThat(profiles.of(UZ).described()).isEqualTo("agreed 2");
        assertThat(profiles.of(UZ).allows(Relaxation.BER_ENCODING)).isTrue();
        assertThat(profiles.of(new CountryCode("KG"))).isEqualTo(VerificationProfile.strict());
        assertThat(profiles.all()).containsExactly(VerificationProfile.strict(), profiles.of(UZ));
    }

    @ParameterizedTest(name = "REG-11 {0} that says {1} is not used, nor is anything else until it is mended")
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
    @DisplayName("REG-11 a folder that is not there is told, not taken for an empty one")
    void missing_folder() {
        for (var missing : List.of(folder.resolve("missing").toString(), "\0")) {
            var profiles = new CountryProfiles(Optional.of(missing));
            assertThatThrownBy(() -> profiles.of(UZ)).isInstanceOf(ProfileUnusable.class);
        }
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
}
