package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

/** Seeds only when run as a test; {@code config/fuzz.sh} looks for more. */
class SignatureFuzzTest {

    private static final long MEGABYTE = 1024 * 1024;
    private static final TrustBasis TRUST = TestPki.trust(Attack.SIGNER);
    private static final PdfVerifier VERIFIER = new PdfVerifier();
    private static final byte[] UNSTAMPED = new CmsForge(Attack.SIGNER).sign(new byte[1]);
    private static final byte[] FRAME = Attack.bent(Attack.SIGNER, pdf -> {});
    private static final byte[] PACKED = MutationFiles.packed().file();

    private static final Pattern CONTENTS = Pattern.compile("<(30(?:[0-9A-Fa-f]{2}){200,})>");

    /** What the signer's key has made. An attack is a sound signature that was bent afterwards, or made of bent parts: bent back, it passes rightly. */
    private static final Set<String> SIGNED = Stream.concat(
                    Stream.of(FRAME, PACKED)
                            .map(file -> examined(file).facts().orElseThrow().signatureValueSha256()),
                    Stream.concat(CmsAttacks.all().stream(), bent())
                            .filter(attack -> attack.code() != CmsFault.SIGNATURE_VALUE_WRONG)
                            .flatMap(attack -> values(attack.file())))
            .collect(Collectors.toSet());

    /** Hashes of whatever looks like an ECDSA value in an octet string of what looks like a signature. */
    private static Stream<String> values(byte[] file) {
        return CONTENTS.matcher(new String(file, ISO_8859_1))
                .results()
                .map(hex -> HexFormat.of().parseHex(hex.group(1)))
                .flatMap(cms -> IntStream.range(0, cms.length - 3)
                        .filter(i -> looksLikeValue(cms, i))
                        .mapToObj(i -> Digest.sha256Hex(Arrays.copyOfRange(cms, i + 2, i + 2 + cms[i + 1]))));
    }

    private static boolean looksLikeValue(byte[] cms, int at) {
        var length = cms[at + 1];
        return cms[at] == Der.OCTET_STRING
                && length > 2
                && cms[at + 2] == Der.SEQUENCE
                && cms[at + 3] == length - 2
                && at + 2 + length <= cms.length;
    }

    static Stream<byte[]> files() {
        return Stream.concat(Stream.of(FRAME, PACKED, SamplePdf.plain(), SamplePdf.linearisedStreams()), attacks());
    }

    private static Stream<byte[]> attacks() {
        return bent().map(Attack::file);
    }

    private static Stream<Attack> bent() {
        return Stream.of(RangeAttacks.all(), StructureAttacks.all(), UpdateAttacks.all())
                .flatMap(List::stream);
    }

    @DisplayName("SIG-9 whatever octets a file has, there is a report")
    @MethodSource("files")
    @FuzzTest
    void file(byte[] octets) {
        require(octets);
    }

    static Stream<byte[]> signatures() {
        return Stream.concat(Stream.of(UNSTAMPED), CmsAttacks.all().stream().map(SignatureFuzzTest::contents));
    }

    private static byte[] contents(Attack attack) {
        try {
            PdfFile file = PdfFile.read(attack.file(), VerificationProfile.strict());
            return CoveredValue.of(
                            file,
                            SignatureFields.of(file)
                                    .signatures(VerificationProfile.strict())
                                    .get(0))
                    .contents();
        } catch (Refusal refusal) {
            return new byte[0];
        }
    }

    @DisplayName("SIG-9 whatever octets a signature has, there is a report")
    @MethodSource("signatures")
    @FuzzTest
    void signature(byte[] octets) {
        require(framed(octets));
    }

    static Stream<byte[]> tokens() throws Exception {
        byte[] good = new TestTimeStamps().stamp(new byte[32]);
        return Stream.of(good, ASN1Primitive.fromByteArray(good).getEncoded("DER"));
    }

    @DisplayName("SIG-9 whatever octets a time-stamp has, there is a report")
    @MethodSource("tokens")
    @FuzzTest
    void timeStamp(byte[] octets) {
        require(framed(stamped(octets)));
    }

    @DisplayName("SIG-9 whatever octets are read as DER, they are DER or refused")
    @MethodSource("tokens")
    @FuzzTest
    void der(byte[] octets) {
        try {
            Der whole = Der.exactly(octets);
            DerRules.requireCanonical(whole);
            assertThat(whole.octets()).isEqualTo(octets);
        } catch (Refusal refusal) {
            assertThat(refusal.fault()).isEqualTo(CmsFault.NOT_DER);
        }
    }

    private static byte[] framed(byte[] cms) {
        String text = new String(FRAME, ISO_8859_1);
        int from = text.indexOf("/Contents <") + "/Contents <".length();
        int room = text.indexOf('>', from) - from;
        String hex = HexFormat.of().formatHex(cms, 0, Math.min(cms.length, room / 2));
        return (text.substring(0, from) + hex + "0".repeat(room - hex.length()) + text.substring(from + room))
                .getBytes(ISO_8859_1);
    }

    /** The unstamped CMS with that token as its time-stamp, every length around it right. */
    private static byte[] stamped(byte[] token) {
        List<Der> info = Der.exactly(UNSTAMPED).children();
        List<Der> data = info.get(1).only().children();
        byte[] unsigned = DerWriter.element(Der.CONTEXT_1, CmsForge.attribute(Oid.SIGNATURE_TIME_STAMP, token));
        byte[] signer = DerWriter.sequence(data.get(4).only().value(), unsigned);
        byte[] signed = DerWriter.sequence(
                data.get(0).octets(),
                data.get(1).octets(),
                data.get(2).octets(),
                data.get(3).octets(),
                DerWriter.element(Der.SET, signer));
        return DerWriter.sequence(info.get(0).octets(), DerWriter.element(Der.CONTEXT_0, signed));
    }

    private static SignatureReport examined(byte[] file) {
        return VERIFIER.examine(new UnverifiedPdf(file), TRUST, TestPki.NOW);
    }

    /** A report that names what is wrong, nothing passed that nobody signed, and no more memory than a large file may take. */
    private static void require(byte[] file) {
        long before = allocated();
        SignatureReport report = examined(file);
        assertThat(allocated() - before).isLessThan(160 * MEGABYTE);
        assertThat(report.findings()).extracting(SignatureFinding::code).doesNotContain("UNREADABLE", "EXHAUSTED");
        report.facts().ifPresent(facts -> assertThat(SIGNED).contains(facts.signatureValueSha256()));
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
