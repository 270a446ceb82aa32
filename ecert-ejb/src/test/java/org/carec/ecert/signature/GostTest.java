package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Provider;
import java.security.Security;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GostTest {

    private final PdfVerifier verifier = new PdfVerifier();

    static Stream<GostFiles.Gost> good() {
        return GostFiles.all().stream();
    }

    @ParameterizedTest(name = "SIG-33 {0} passes with the switch and not without")
    @MethodSource("good")
    void passes_where_it_was_agreed(GostFiles.Gost gost) {
        UnverifiedPdf pdf = new UnverifiedPdf(gost.file());
        TrustBasis agreed = gost.trust().under(VerificationProfile.strict().with(Set.of(Relaxation.GOST)));

        assertThat(verifier.examine(pdf, agreed, TestPki.NOW).findings()).isEmpty();
        assertThat(verifier.examine(pdf, gost.trust(), TestPki.NOW).passed()).isFalse();
        assertThat(new NeededRelaxations(verifier).of(pdf, gost.trust(), TestPki.NOW))
                .contains(Set.of(Relaxation.GOST));
    }

    @Test
    @DisplayName("SIG-33 what was signed with is told by its name")
    void is_described() {
        GostFiles.Gost gost = GostFiles.all().get(4);
        SignedFacts facts = verifier.require(
                        new UnverifiedPdf(gost.file()), gost.trust().under(RelaxedAttacks.ALL), TestPki.NOW)
                .facts();

        assertThat(facts.signatureAlgorithm()).isEqualTo("GOST R 34.10-2012 512");
        assertThat(facts.digestAlgorithm()).isEqualTo("GOST3411-2012-512");
    }

    @Test
    @DisplayName("SIG-33 the key's identifier stands for the algorithm where tools write it so, with NULL or nothing")
    void by_the_key() {
        for (byte[] identifier : List.of(
                DerWriter.sequence(Oid.GOST_256.der()), DerWriter.sequence(Oid.GOST_256.der(), DerWriter.NULL))) {
            byte[] file = Attack.bent(GostFiles.SIGNER, pdf -> {
                GostAttacks.gost(pdf.cms);
                pdf.cms.signatureAlgorithm = identifier;
            });
            TrustBasis trust = GostFiles.trust(GostFiles.SIGNER).under(RelaxedAttacks.ALL);
            assertThat(verifier.examine(new UnverifiedPdf(file), trust, TestPki.NOW)
                            .findings())
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("SIG-33 BouncyCastle is not registered with the JVM")
    void registers_nobody() {
        List<Provider> before = List.of(Security.getProviders());
        passes_where_it_was_agreed(GostFiles.all().get(0));

        assertThat(Security.getProviders()).containsExactlyElementsOf(before);
    }

    @Tag("long")
    @Test
    @DisplayName("SIG-33 whether somebody else has registered BouncyCastle changes no answer")
    void does_not_depend_on_providers() {
        List<Attack> attacks = GostAttacks.all();
        List<Set<String>> without = attacks.stream().map(Attack::codes).toList();
        boolean added = Security.addProvider(new BouncyCastleProvider()) >= 0;
        try {
            assertThat(attacks.stream().map(Attack::codes).toList()).isEqualTo(without);
            passes_where_it_was_agreed(GostFiles.all().get(0));
        } finally {
            if (added) {
                Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
            }
        }
    }

    @Test
    @DisplayName("SIG-33 a time-stamp of an authority that signs with GOST counts with the switch and not without")
    void stamps() throws Exception {
        TestIdentity authority = new TestCertificate(
                        "CN=GOST Time-Stamps,C=KG", TestKeys.of(GostFiles.SETS_256.get(3), "gost tsa"))
                .purpose(KeyPurposeId.id_kp_timeStamping, true)
                .by(GostFiles.CA);
        SigningRequest request = TestPki.request(Attack.SIGNER).stampedBy(new TestTimeStamps().by(authority));
        UnverifiedPdf pdf = new UnverifiedPdf(new PdfSigner().sign(SamplePdf.plain(), request));
        TrustBasis known = TestPki.trust(Attack.SIGNER);
        TrustBasis trust =
                new TrustBasis(known.signers(), known.anchors(), List.of(authority.certificate()), known.revocation());

        assertThat(verifier.examine(pdf, trust.under(RelaxedAttacks.ALL), TestPki.NOW)
                        .facts()
                        .map(SignedFacts::level))
                .contains(Level.B_T);
        assertThat(verifier.examine(pdf, trust, TestPki.NOW).findings())
                .extracting(SignatureFinding::code)
                .containsExactly("TIME_STAMP_MALFORMED");
    }

    @Test
    @DisplayName("SIG-33 Streebog gives what RFC 6986 says of its first example")
    void streebog() {
        byte[] message = "012345678901234567890123456789012345678901234567890123456789012"
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);

        assertThat(HexFormat.of().formatHex(Digest.STREEBOG_256.of(message)))
                .isEqualTo("9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500");
        assertThat(HexFormat.of().formatHex(Digest.STREEBOG_512.of(message)))
                .isEqualTo("1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa"
                        + "00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48");
    }
}
