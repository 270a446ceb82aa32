package org.carec.ecert.signature;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one verification costs beside its floor (the digest of what is signed and one public-key operation) and beside EU DSS. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 4, time = 1)
public class VerifierBenchmark {

    /** What is verified: kind of key, size and level. All with SHA-256. */
    public enum Sample {
        RSA_60K("RSA-2048", 60, Level.B_B),
        RSA_1M("RSA-2048", 1024, Level.B_B),
        P256_60K("P-256", 60, Level.B_B),
        RSA_60K_LTA("RSA-2048", 60, Level.B_LTA);

        private final String key;
        private final int kilobytes;
        private final Level level;

        Sample(String key, int kilobytes, Level level) {
            this.key = key;
            this.kilobytes = kilobytes;
            this.level = level;
        }

        String key() {
            return key;
        }

        /** Of the level B-LTA the floor is that of its signature alone: all that proves it later comes on top. */
        byte[] signedBy(TestIdentity identity) throws Exception {
            PdfSigner signer = new PdfSigner();
            byte[] pdf = SamplePdf.ofSize(kilobytes * 1024);
            if (level == Level.B_B) {
                return signer.sign(pdf, TestPki.request(identity));
            }
            TestTimeStamps stamps = new TestTimeStamps();
            byte[] stamped = signer.sign(pdf, TestPki.request(identity).stampedBy(stamps));
            return signer.addTimeStamp(signer.addEvidence(stamped, TestEvidence.ofNationalCa()), stamps);
        }
    }

    /** Which file. */
    @Param
    public Sample sample;

    private final PdfVerifier verifier = new PdfVerifier();
    private byte[] file;
    private UnverifiedPdf pdf;
    private TrustBasis trust;
    private ByteRange range;
    private CmsSignature cms;
    private Certificate signer;
    private ReferenceValidator dss;

    /** Signs the file, and takes it apart for the floor. */
    @Setup
    public void sign() throws Exception {
        TestIdentity identity = TestPki.signer(sample.key);
        file = sample.signedBy(identity);
        pdf = new UnverifiedPdf(file);
        trust = TestPki.trust(identity);
        PdfFile read = PdfFile.read(file, VerificationProfile.strict());
        CoveredValue value = CoveredValue.of(
                read,
                SignatureFields.of(read)
                        .signatures(VerificationProfile.strict())
                        .get(0));
        range = value.range();
        cms = new CmsReader(Oid.DATA).readPadded(value.contents());
        signer = CertificateBag.of(cms).signer(cms.signerId());
        dss = new ReferenceValidator();
        if (!hub() || !floor() || !dss().equals("TOTAL-PASSED")) {
            throw new IllegalStateException("not all three accept the sample");
        }
    }

    /** The whole examination. */
    @Benchmark
    public boolean hub() {
        return verifier.examine(pdf, trust, TestPki.NOW).passed();
    }

    /** What nobody can do without. */
    @Benchmark
    public boolean floor() {
        SignatureAlgorithm algorithm = SignatureAlgorithm.require(cms.algorithm(), cms.digest());
        return SignatureMath.verifies(algorithm, signer.x509().getPublicKey(), cms.signedOctets(), cms.value())
                && range.digest(file, cms.digest()).length == cms.digest().octets();
    }

    /** EU DSS with the tests' policy; it does not look at revocation, as the hub does not yet. */
    @Benchmark
    public String dss() {
        return dss.judge(file);
    }
}
