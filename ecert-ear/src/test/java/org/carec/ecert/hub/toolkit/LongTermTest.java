package org.carec.ecert.hub.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.carec.ecert.signature.Level;
import org.carec.ecert.signature.PdfVerifier;
import org.carec.ecert.signature.RegisteredSigner;
import org.carec.ecert.signature.RevocationSource;
import org.carec.ecert.signature.SignatureReport;
import org.carec.ecert.signature.TrustBasis;
import org.carec.ecert.signature.UnverifiedPdf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LongTermTest {

    @TempDir
    Path folder;

    private SigningBody body;

    @BeforeEach
    void start() throws Exception {
        body = new SigningBody(folder);
    }

    @AfterEach
    void stop() {
        body.close();
    }

    @ParameterizedTest(name = "TLK-41 SIG-2 --level {0}: the verifier finds that level")
    @CsvSource({"B-B, B_B", "B-T, B_T", "B-LT, B_LT", "B-LTA, B_LTA"})
    void reaches_the_level(String asked, Level reached) throws IOException {
        String[] stamped = asked.equals("B-B") ? new String[] {"--level", asked} : body.lasting(asked);

        assertThat(body.sign(stamped)).as(body.err()).isZero();

        assertThat(body.out()).contains("Signed " + asked + ": ");
        SignatureReport report = report(reached);
        assertThat(report.findings()).isEmpty();
        assertThat(report.facts().orElseThrow().level()).isEqualTo(reached);
        assertThat(store()).isEqualTo(reached.compareTo(Level.B_LT) < 0 ? List.of(0, 0, 0) : List.of(4, 1, 1));
    }

    @Test
    @DisplayName("TLK-4 levels and options that do not go together are told before anything is asked")
    void names_bad_levels() throws IOException {
        assertThat(body.refused("--level", "B-X")).contains("There is no level B-X.");
        assertThat(body.refused("--level", "B-LT")).contains("B-LT needs a time-stamp.");
        assertThat(body.refused("--level", "B-B", "--tsa", body.authorities.address("/tsa")))
                .contains("Leave --tsa out");
        assertThat(body.refused("--tsa", body.authorities.address("/tsa"), "--crl", "a.crl"))
                .contains("--crl and --ocsp are for B-LT and B-LTA.");
        assertThat(body.authorities.asked).isEmpty();
    }

    @Test
    @DisplayName("TLK-43 what a hub would refuse is told with code and remedy, and ends with 1")
    void tells_what_a_hub_refuses() throws Exception {
        KeyPair pair = KeyKind.EC_P256.generate();
        body.use(
                pair,
                List.of(new CertificateRequest("CN=New", pair)
                        .placeholder(Clock.systemUTC().instant())));

        assertThat(body.sign()).isEqualTo(1);
        assertThat(body.err())
                .contains("a hub would refuse it:", "  KEY_USAGE_WRONG  ", "    To do: ")
                .doesNotContain("NO_PATH");
        assertThat(folder.resolve("out.pdf")).exists();
    }

    @Test
    @DisplayName("TLK-43 that the path to a CA could not be looked at is told; with the CA it is looked at")
    void says_what_was_not_checked() throws Exception {
        KeyPair pair = KeyKind.EC_P256.generate();
        body.use(pair, List.of(body.authorities.signer("CN=Alone", pair.getPublic(), null, null)));
        assertThat(body.sign()).isZero();
        assertThat(body.out()).contains("Signed B-B: ", "The path to a national CA was not checked");
    }

    @ParameterizedTest(
            name =
                    "TLK-43 a GOST key of {0} bits in a file signs, and a profile with GOST takes it; the strict one does not")
    @ValueSource(ints = {256, 512})
    void signs_with_gost_where_agreed(int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("ECGOST3410-2012", new BouncyCastleProvider());
        generator.initialize(new ECGenParameterSpec("Tc26-Gost-3410-12-" + bits + "-paramSetA"));
        KeyPair pair = generator.generateKeyPair();
        body.signer = body.authorities.signer("CN=GOST", pair.getPublic(), "/issuing.crl", null);
        body.use(pair, List.of(body.signer, body.authorities.issuing.certificate()));
        Path profile = Files.writeString(
                folder.resolve("agreed.properties"),
                """
                name = agreed
                version = 1
                relaxations = GOST
                accept.GOST.%d = GOST3411-2012-%d
                accept.ECDSA.256 = SHA-256
                accept.RSA_PKCS1.2048-8192 = SHA-256
                """
                        .formatted(bits, bits));

        assertThat(body.sign(body.lasting("B-LTA", "--profile", profile.toString())))
                .as(body.err())
                .isZero();
        assertThat(body.out()).contains("Signed B-LTA: ");

        assertThat(body.sign()).isEqualTo(1);
        assertThat(body.err()).contains("_NOT_ALLOWED  ");
        assertThat(body.refused("--profile", "absent.properties")).contains("absent.properties cannot be read");
    }

    /** What lasts has to bring its evidence along. */
    private SignatureReport report(Level level) throws IOException {
        TrustBasis trust = new TrustBasis(
                sha256 -> Optional.of(new RegisteredSigner("key", body.signer)),
                List.of(body.authorities.national.certificate()),
                List.of(body.authorities.stamper.identity().certificate()),
                level.compareTo(Level.B_LT) < 0 ? RevocationSource.NOT_ASKED : RevocationSource.NOTHING_KNOWN);
        return new PdfVerifier()
                .examine(
                        new UnverifiedPdf(body.signed()),
                        trust,
                        Clock.systemUTC().instant());
    }

    /** How many certificates, lists and answers the document security store holds. */
    private List<Integer> store() throws IOException {
        try (PDDocument document = Loader.loadPDF(body.signed())) {
            COSDictionary store =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("DSS"));
            List<Integer> sizes = new ArrayList<>();
            for (String list : List.of("Certs", "CRLs", "OCSPs")) {
                var values = store == null ? null : store.getCOSArray(COSName.getPDFName(list));
                sizes.add(values == null ? 0 : values.size());
            }
            return sizes;
        }
    }
}
