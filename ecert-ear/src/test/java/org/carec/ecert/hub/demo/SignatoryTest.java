package org.carec.ecert.hub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.carec.ecert.signature.Level;
import org.carec.ecert.signature.PdfVerifier;
import org.carec.ecert.signature.RegisteredSigner;
import org.carec.ecert.signature.RevocationSource;
import org.carec.ecert.signature.SignatureReport;
import org.carec.ecert.signature.SignerDirectory;
import org.carec.ecert.signature.TrustBasis;
import org.carec.ecert.signature.UnverifiedPdf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatoryTest {

    private static final LocalDate ANCHOR = LocalDate.of(2026, 3, 2);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final World WORLD = World.load();

    @TempDir
    static Path folder;

    private static Secrets secrets;
    private static TrustBasis trust;

    @BeforeAll
    static void trustTheDemonstration() {
        secrets = new Secrets(folder.resolve("secrets"), NOON);
        List<X509Certificate> anchors = WORLD.countries().stream()
                .map(country -> secrets.nationalCa(country).certificate())
                .toList();
        X509Certificate unit =
                secrets.timeStampUnit(WORLD.country(Opening.TSA_COUNTRY)).certificate();
        trust = new TrustBasis(directory(), anchors, List.of(unit), RevocationSource.NOT_ASKED);
    }

    @ParameterizedTest
    @CsvSource({
        "AZ0001, B_B", "AZ0001, B_T", "AZ0002, B_T", "KG0001, B_T", "KG0002, B_B", "PK0001, B_T",
        "PK0002, B_B", "PK0002, B_T", "TJ0001, B_B", "UZ0001, B_T", "UZ0007, B_B", "UZ0007, B_T"
    })
    @DisplayName("DEM-4 the strict verifier passes the signed papers of every body, key kind and level")
    void signs_what_the_verifier_passes(String cab, Level level) {
        Specimen specimen = new Specimens(WORLD, ANCHOR)
                .all().stream()
                        .filter(candidate -> candidate.cab().code().equals(cab))
                        .filter(candidate -> candidate.timeStamped() == (level == Level.B_T))
                        .findFirst()
                        .orElseThrow();
        Draft draft = new Draft(
                specimen.metadata(),
                WORLD.letterhead(specimen.cab()),
                PaperTest.draft(cab).mark());
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        byte[] signed = new Signatory(WORLD, secrets, clock).sign(specimen, Paper.of(draft));
        SignatureReport report = new PdfVerifier().examine(new UnverifiedPdf(signed), trust, NOON.plusSeconds(60));
        assertThat(report.findings()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.facts().orElseThrow().level()).isEqualTo(level);
    }

    private static SignerDirectory directory() {
        return sha256 -> WORLD.cabs().stream()
                .map(cab -> new RegisteredSigner(
                        cab.code(), secrets.signer(WORLD, cab).certificate()))
                .filter(signer -> Arrays.equals(sha256, sha256(signer.certificate())))
                .findFirst();
    }

    private static byte[] sha256(X509Certificate certificate) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
