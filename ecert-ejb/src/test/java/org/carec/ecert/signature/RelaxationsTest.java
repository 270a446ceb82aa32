package org.carec.ecert.signature;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.carec.ecert.platform.Script;
import org.carec.ecert.platform.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class RelaxationsTest {

    /** Of the whole corpus, what each switch takes for good, and it is what its name says. */
    private static final Map<Relaxation, Set<String>> LET_THROUGH = Map.of(
            Relaxation.ADBE_PKCS7_DETACHED, Set.of("adbe.pkcs7.detached"),
            Relaxation.BER_ENCODING, Set.of("CMS: indefinite length", "CMS: length not in shortest form"),
            Relaxation.HYBRID_FILE, Set.of(),
            Relaxation.GOST, Set.of("GOST: switched off", "GOST: CAs switched off"),
            Relaxation.SEVERAL_SIGNATURES, Set.of("several: switched off"),
            Relaxation.SIGNING_CERTIFICATE_V2_ABSENT, Set.of("CMS: no signing certificate"));

    private static final List<Attack> CORPUS = Stream.of(
                    AttacksTest.onStructure(),
                    AttacksTest.onCms(),
                    AttacksTest.onSigner(),
                    AttacksTest.onTime(),
                    AttacksTest.afterSigning(),
                    AttacksTest.onContent(),
                    AttacksTest.onRelaxed(),
                    AttacksTest.onSeveral(),
                    AttacksTest.onSwitchedOff())
            .flatMap(attacks -> attacks)
            .toList();

    static final List<Locale> LANGUAGES = Sentences.LANGUAGES;

    private final PdfVerifier verifier = new PdfVerifier();

    @Tag("long")
    @ParameterizedTest(name = "SIG-30 {0} lets through what its name says and nothing else")
    @EnumSource
    void opens_what_it_says(Relaxation relaxation) {
        assertThat(passing(EnumSet.of(relaxation))).isEqualTo(new TreeSet<>(LET_THROUGH.get(relaxation)));
    }

    @Tag("long")
    @Test
    @DisplayName("SIG-30 all switches together let through what each does, and nothing else")
    void open_nothing_together() {
        Set<String> each = LET_THROUGH.values().stream().flatMap(Set::stream).collect(toCollection(TreeSet::new));

        assertThat(passing(EnumSet.allOf(Relaxation.class))).isEqualTo(each);
    }

    private Set<String> passing(Set<Relaxation> on) {
        return CORPUS.stream()
                .filter(attack ->
                        examine(attack.file(), attack.trust(), on, attack).passed())
                .map(Attack::name)
                .collect(toCollection(TreeSet::new));
    }

    private SignatureReport examine(byte[] file, TrustBasis trust, Set<Relaxation> on, Attack attack) {
        TrustBasis relaxed = trust.under(VerificationProfile.strict().with(on));
        return verifier.examine(new UnverifiedPdf(file), relaxed, attack.now());
    }

    static Stream<RelaxedFiles.Relaxed> relaxed() {
        return RelaxedFiles.all().stream();
    }

    @ParameterizedTest(name = "SIG-30 SIG-32 {0}")
    @MethodSource("relaxed")
    void takes_what_was_agreed(RelaxedFiles.Relaxed relaxed) {
        TrustBasis strict = TestPki.trust(Attack.SIGNER);
        UnverifiedPdf pdf = new UnverifiedPdf(relaxed.file());

        assertThat(verifier.examine(pdf, strict, TestPki.NOW).passed()).isFalse();
        SignatureReport report =
                verifier.examine(pdf, strict.under(strict.profile().with(relaxed.needs())), TestPki.NOW);
        assertThat(report.findings()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(new NeededRelaxations(verifier).of(pdf, strict, TestPki.NOW)).contains(relaxed.needs());
    }

    @Test
    @DisplayName("SIG-30 SIG-32 what LibreOffice signs needs two switches, and passes with them")
    void takes_what_libreoffice_signs() {
        UnverifiedPdf pdf = new UnverifiedPdf(LibreOfficeFile.signed());

        assertThat(new NeededRelaxations(verifier).of(pdf, LibreOfficeFile.trust(), TestPki.NOW))
                .contains(LibreOfficeFile.NEEDS);
        assertThat(verifier.examine(pdf, LibreOfficeFile.agreed(), TestPki.NOW)
                        .facts()
                        .map(SignedFacts::level))
                .contains(Level.B_B);
        assertThat(verifier.examine(pdf, LibreOfficeFile.trust(), TestPki.NOW).findings())
                .extracting(SignatureFinding::code)
                .containsExactly("SUB_FILTER_NOT_ALLOWED", "NOT_DER");
    }

    @Test
    @DisplayName("SIG-32 of a file that no switch helps, none is named; of those a profile has on, none again")
    void names_none_in_vain() {
        NeededRelaxations needed = new NeededRelaxations(verifier);
        TrustBasis strict = TestPki.trust(Attack.SIGNER);
        byte[] cut = RelaxedFiles.all().get(0).file();
        cut[30] ^= 1;

        assertThat(needed.of(new UnverifiedPdf(cut), strict, TestPki.NOW)).isEmpty();
        UnverifiedPdf adbe = new UnverifiedPdf(RelaxedFiles.all().get(0).file());
        assertThat(needed.of(adbe, strict.under(RelaxedAttacks.ALL), TestPki.NOW))
                .contains(Set.of());
    }

    @Test
    @DisplayName("SIG-30 a CMS in DER stays as it is, and in BER becomes the DER it means, to the octet")
    void brings_into_der() {
        byte[] der = new CmsForge(Attack.SIGNER).sign(new byte[] {1, 2, 3});

        assertThat(BerCms.inDer(der)).isEqualTo(der);
        assertThat(BerCms.inDer(BerForge.indefinite(der))).isEqualTo(der);
        assertThat(BerCms.inDer(BerForge.longLengths(der))).isEqualTo(der);
        assertThat(BerCms.inDer(BerForge.unsorted(der))).isEqualTo(der);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    @DisplayName("SIG-32 the risk of each switch is told in each language")
    void risks_are_told(Locale language) {
        Sentences english = Sentences.in(Locale.ENGLISH);

        assertThat(Relaxation.values())
                .allSatisfy(relaxation -> assertThat(Sentences.in(language).risk(relaxation.name()))
                        .matches("\\p{L}.{40,}[^.۔][.۔]")
                        .containsPattern(Script.of(language).own())
                        .satisfies(risk -> assertThat(risk.equals(english.risk(relaxation.name())))
                                .isEqualTo(language.equals(Locale.ENGLISH))));
    }
}
