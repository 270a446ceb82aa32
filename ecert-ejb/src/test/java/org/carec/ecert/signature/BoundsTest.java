package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BoundsTest {

    private static final long MEGABYTE = 1024 * 1024;

    private final PdfVerifier verifier = new PdfVerifier();

    static Stream<Arguments> bombs() throws Exception {
        String nested = "<< /Type /Catalog /X " + "[".repeat(10_000_000);
        return Stream.of(
                Arguments.of(
                        "object stream that swells a thousandfold",
                        FileFault.INFLATE_LIMIT,
                        xrefStream(300_000_000, "")),
                Arguments.of(
                        "a million rows promised", FileFault.TOO_MANY_OBJECTS, xrefStream(10, "/Index [0 900000000]")),
                Arguments.of(
                        "rows of eight million octets",
                        FileFault.XREF_STREAM_MALFORMED,
                        xrefStream(10, "/W [1 8000000 1]")),
                Arguments.of(
                        "predictor rows of a gigabyte",
                        FileFault.FILTER_NOT_ALLOWED,
                        xrefStream(10, "/DecodeParms << /Predictor 12 /Columns 1000000000 >>")),
                Arguments.of(
                        "another filter", FileFault.FILTER_NOT_ALLOWED, xrefStream(10, "/DecodeParms [null null]")),
                Arguments.of(
                        "ten million nestings",
                        FileFault.NESTING_TOO_DEEP,
                        Attack.bent(Attack.SIGNER, pdf -> pdf.object(1, nested))));
    }

    @ParameterizedTest(name = "SIG-9 {0}: refused in bounded time and memory")
    @MethodSource("bombs")
    void a_bomb_is_refused_cheaply(String name, FileFault code, byte[] bomb) {
        UnverifiedPdf pdf = new UnverifiedPdf(bomb);
        TrustBasis trust = TestPki.trust(Attack.SIGNER);
        verifier.examine(pdf, trust, TestPki.NOW);
        long before = allocated();
        SignatureReport report = verifier.examine(pdf, trust, TestPki.NOW);
        long octets = allocated() - before;

        assertThat(report.findings()).extracting(SignatureFinding::code).contains(code.name());
        assertThat(octets).isLessThan(160 * MEGABYTE);
    }

    @Test
    @DisplayName("SIG-9 a file above 20 MB is refused before it is read")
    void too_large_a_file_costs_nothing() {
        UnverifiedPdf pdf = new UnverifiedPdf(new byte[UnverifiedPdf.LIMIT + 1]);
        long before = allocated();
        SignatureReport report = verifier.examine(pdf, TestPki.trust(), TestPki.NOW);

        assertThat(report.findings()).extracting(SignatureFinding::code).containsExactly("FILE_TOO_LARGE");
        assertThat(allocated() - before).isLessThan(MEGABYTE);
    }

    @Tag("long")
    @Test
    @DisplayName("SIG-9 no mangled file makes the verifier throw, none passes")
    void mangled_files_are_refused_quietly() {
        Random random = new Random(20260302);
        byte[][] seeds = {Attack.bent(Attack.SIGNER, pdf -> {}), signed(SamplePdf.compressed())};
        for (int round = 0; round < 6_000; round++) {
            byte[] mangled = mangled(seeds[round % 2], random);
            SignatureReport report =
                    verifier.examine(new UnverifiedPdf(mangled), TestPki.trust(Attack.SIGNER), TestPki.NOW);
            assertThat(report.passed()).isFalse();
            assertThat(report.findings()).extracting(SignatureFinding::code).doesNotContain("UNREADABLE");
        }
    }

    /** Copies a stretch of the file over another, puts it in, or takes it out. */
    private static byte[] mangled(byte[] seed, Random random) {
        String text = new String(seed, ISO_8859_1);
        int length = 1 + random.nextInt(40);
        int from = random.nextInt(seed.length - length);
        int to = random.nextInt(seed.length - length);
        String piece = text.substring(from, from + length);
        String changed =
                switch (random.nextInt(3)) {
                    case 0 -> text.substring(0, to) + piece + text.substring(to + length);
                    case 1 -> text.substring(0, to) + piece + text.substring(to);
                    default -> text.substring(0, to) + text.substring(to + length);
                };
        return (changed.equals(text) ? text + " " : changed).getBytes(ISO_8859_1);
    }

    private static byte[] signed(byte[] pdf) {
        try {
            return new PdfSigner().sign(pdf, TestPki.request(Attack.SIGNER));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file that is little but a cross-reference stream. */
    private static byte[] xrefStream(int zeros, String entries) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] chunk = new byte[1_000_000];
            for (int left = zeros; left > 0; left -= chunk.length) {
                deflater.write(chunk, 0, Math.min(left, chunk.length));
            }
        }
        String widths = entries.contains("/W") ? "" : " /W [1 2 1]";
        String start = "%PDF-1.7\n7 0 obj\n<< /Type /XRef /Size 8 /Root 1 0 R /Filter /FlateDecode " + entries + widths
                + " /Length " + packed.size() + " >>\nstream\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(start.getBytes(ISO_8859_1));
        out.writeBytes(packed.toByteArray());
        out.writeBytes("\nendstream\nendobj\nstartxref\n9\n%%EOF\n".getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
