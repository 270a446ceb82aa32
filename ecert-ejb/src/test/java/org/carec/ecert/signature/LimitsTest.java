package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is exactly at a limit of the profile passes; one more is refused. */
class LimitsTest {

    private static final int KILOBYTE = 1024;

    /**
     * A limit.
     *
     * @param bend makes a file that has so many
     */
    record Limit(String what, int most, Fault fault, BiConsumer<ForgedPdf, Integer> bend) {

        @Override
        public String toString() {
            return what + ", " + most + " at most";
        }
    }

    static Stream<Limit> limits() {
        return Stream.of(
                inCatalog("nested arrays", 40, FileFault.NESTING_TOO_DEEP, n -> "[".repeat(n) + "]".repeat(n)),
                inCatalog(
                        "nested dictionaries",
                        40,
                        FileFault.NESTING_TOO_DEEP,
                        n -> "<</A ".repeat(n - 1) + "<<>>" + ">>".repeat(n - 1)),
                inCatalog("octets of a name", 512, FileFault.NAME_MALFORMED, n -> "/" + "n".repeat(n)),
                inCatalog("octets of an escaped name", 512, FileFault.NAME_MALFORMED, n -> "/#41" + "n".repeat(n - 3)),
                inCatalog("digits", 11, FileFault.NUMBER_MALFORMED, n -> "9".repeat(n)),
                inCatalog("digits behind a sign", 11, FileFault.NUMBER_MALFORMED, n -> "-" + "9".repeat(n)),
                inCatalog(
                        "octets of a string",
                        KILOBYTE * KILOBYTE,
                        FileFault.TOO_MANY_TOKENS,
                        n -> "(" + "s".repeat(n) + ")"),
                inCatalog(
                        "octets of a string in hex",
                        KILOBYTE * KILOBYTE,
                        FileFault.TOO_MANY_TOKENS,
                        n -> "<" + "61".repeat(n) + ">"),
                inCatalog(
                        "an object's number",
                        Integer.MAX_VALUE,
                        FileFault.NUMBER_MALFORMED,
                        n -> "[" + (n & 0xffffffffL) + " 0 R]"),
                inCatalog("a generation", 65_535, FileFault.NUMBER_MALFORMED, n -> "[9 " + n + " R]"),
                new Limit("fields", 2_000, FieldFault.TOO_MANY_FIELDS, LimitsTest::fields),
                new Limit("levels of fields", 16, FieldFault.TOO_MANY_FIELDS, LimitsTest::levels),
                new Limit("references to follow", 8, FileFault.TOO_MANY_HOPS, LimitsTest::hops),
                new Limit(
                        "octets of /Contents",
                        64 * KILOBYTE,
                        FieldFault.CONTENTS_MALFORMED,
                        (pdf, octets) -> pdf.room = 2 * octets));
    }

    private static Limit inCatalog(String what, int most, Fault fault, java.util.function.IntFunction<String> value) {
        return new Limit(what, most, fault, (pdf, n) -> pdf.edit(1, "/Pages", "/X " + value.apply(n) + " /Pages"));
    }

    @ParameterizedTest(name = "SIG-9 {0}")
    @MethodSource("limits")
    void is_exact(Limit limit) {
        assertThat(findings(limit, limit.most)).isEmpty();
        assertThat(findings(limit, limit.most + 1)).contains(limit.fault.name());
    }

    private static String findings(Limit limit, int count) {
        return codes(Attack.bent(Attack.SIGNER, pdf -> limit.bend.accept(pdf, count)));
    }

    private static String codes(byte[] file) {
        return new PdfVerifier()
                .examine(new UnverifiedPdf(file), TestPki.trust(Attack.SIGNER), TestPki.NOW).findings().stream()
                        .map(SignatureFinding::code)
                        .collect(Collectors.joining(" "));
    }

    private static void fields(ForgedPdf pdf, int count) {
        String others = IntStream.range(10, 10 + count - 1)
                .peek(number -> pdf.object(number, "<< /T (f" + number + ") >>"))
                .mapToObj(number -> number + " 0 R ")
                .collect(Collectors.joining());
        pdf.edit(4, "[5", "[" + others + "5");
    }

    /** The signature's own field stands so many levels below the form's list. */
    private static void levels(ForgedPdf pdf, int count) {
        pdf.edit(4, "5 0 R", "10 0 R");
        for (int level = 0; level < count; level++) {
            int kid = level == count - 1 ? 5 : 11 + level;
            pdf.object(10 + level, "<< /T (f) /Kids [" + kid + " 0 R] >>");
        }
    }

    private static void hops(ForgedPdf pdf, int count) {
        pdf.edit(1, "/AcroForm 4 0 R", "/AcroForm 10 0 R");
        for (int hop = 1; hop < count; hop++) {
            pdf.object(9 + hop, (hop == count - 1 ? 4 : 10 + hop) + " 0 R");
        }
    }

    static Stream<Integer> revisions() {
        return Stream.of(32, 33);
    }

    @ParameterizedTest(name = "SIG-9 a file of {0} revisions, where 32 are the most")
    @MethodSource("revisions")
    void revisions_are_counted(int count) {
        LaterFile file = new LaterFile().evidence(Map.of());
        for (int i = 0; i < count - 2; i++) {
            String list = IntStream.rangeClosed(0, i + 1)
                    .mapToObj(n -> (n == 0 ? 8 : 11 + n) + " 0 R ")
                    .collect(Collectors.joining());
            file.update(Map.of(7, "<< /CRLs [" + list + "] >>", 12 + i, LaterFile.STREAM));
        }

        assertThat(codes(file.file())).isEqualTo(count <= 32 ? "" : FileFault.PREV_MALFORMED.name());
    }

    static Stream<Integer> columns() {
        return Stream.of(4_096, 4_097);
    }

    @ParameterizedTest(name = "SIG-9 a predictor of {0} columns, where 4,096 are the most")
    @MethodSource("columns")
    void columns_are_counted(int columns) {
        PdfObject.Dict parameters = new PdfObject.Dict(
                Map.of("Columns", new PdfObject.Int(columns), "Predictor", new PdfObject.Int(12)), 0);
        Findings findings = new Findings();
        findings.check(() -> Predictor.of(parameters));

        assertThat(findings.isEmpty()).isEqualTo(columns <= 4_096);
    }
}
