package org.carec.ecert.signature;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Verifies the files of {@link HeavyFiles} in a JVM of its own, whose heap its caller keeps small, and prints what came out, how long it took, and
 * how much of that it computed: on a busy machine the two differ.
 */
public final class HeavyRun {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private HeavyRun() {}

    /**
     * Runs.
     *
     * @param arguments the folder
     */
    @SuppressWarnings("SystemOut") // it is what this command is for
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        X509Certificate signer = certificate(folder.resolve("signer.cer"));
        RegisteredSigner registered = new RegisteredSigner("key-1", signer);
        TrustBasis trust = new TrustBasis(
                sha256 -> Optional.of(registered),
                List.of(certificate(folder.resolve("anchor.cer"))),
                List.of(),
                RevocationSource.NOT_ASKED);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(found -> found.toString().endsWith(".pdf"))
                    .sorted()
                    .toList()) {
                System.out.println(file.getFileName() + " " + judged(file, trust));
            }
        }
    }

    private static String judged(Path file, TrustBasis trust) throws Exception {
        PdfVerifier verifier = new PdfVerifier();
        UnverifiedPdf pdf = new UnverifiedPdf(Files.readAllBytes(file));
        long start = System.nanoTime();
        long before = THREADS.getCurrentThreadCpuTime();
        SignatureReport report = verifier.examine(pdf, trust, java.time.Instant.parse("2026-03-02T10:00:00Z"));
        long computed = (THREADS.getCurrentThreadCpuTime() - before) / 1_000_000;
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        List<String> codes =
                report.findings().stream().map(SignatureFinding::code).toList();
        return (report.passed() ? List.of("PASSED") : codes) + " " + milliseconds + " ms, of which it computed "
                + computed + " ms";
    }

    private static X509Certificate certificate(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
