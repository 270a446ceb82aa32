package org.carec.ecert.signature;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Conforming files of GOST R 34.10-2012: each parameter set, and paths that have such keys anywhere. */
final class GostFiles {

    static final List<String> SETS_256 = List.of(
            "GostR3410-2001-CryptoPro-A",
            "GostR3410-2001-CryptoPro-B",
            "GostR3410-2001-CryptoPro-C",
            "Tc26-Gost-3410-12-256-paramSetA");
    static final List<String> SETS_512 = List.of(
            "Tc26-Gost-3410-12-512-paramSetA", "Tc26-Gost-3410-12-512-paramSetB", "Tc26-Gost-3410-12-512-paramSetC");

    static final TestIdentity CA = new TestCertificate("CN=GOST CA,C=KG", TestKeys.of(SETS_512.get(0), "gost ca"))
            .valid("2020-01-01T00:00:00Z", "2035-01-01T00:00:00Z")
            .authority()
            .selfSigned();

    static final TestIdentity ISSUING = new TestCertificate(
                    "CN=GOST Issuing CA,C=KG", TestKeys.of(SETS_256.get(3), "gost issuing"))
            .authority()
            .by(CA);

    /** Under {@link #CA}, with 256 bits. */
    static final TestIdentity SIGNER = signer(SETS_256.get(3), CA);

    private GostFiles() {}

    /** A file and its signer, who is registered. */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Gost(String name, TestIdentity signer, byte[] file) {

        TrustBasis trust() {
            return GostFiles.trust(signer);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static TestIdentity signer(String set, TestIdentity issuer) {
        return new TestCertificate("CN=GOST CAB,C=KG", TestKeys.of(set, "gost signer")).by(issuer);
    }

    /** Strict, with both national CAs. */
    static TrustBasis trust(TestIdentity signer) {
        TrustBasis trust = TestPki.trust(signer);
        List<X509Certificate> anchors = new ArrayList<>(trust.anchors());
        anchors.add(CA.certificate());
        return new TrustBasis(trust.signers(), anchors, trust.timeStampAuthorities(), trust.revocation());
    }

    static List<Gost> all() {
        List<Gost> files = new ArrayList<>();
        List<String> sets = new ArrayList<>(SETS_256);
        sets.addAll(SETS_512);
        for (String set : sets) {
            files.add(file(set, signer(set, CA), false));
        }
        files.add(file("time-stamped, 256", SIGNER, true));
        files.add(file("time-stamped, 512", signer(SETS_512.get(2), CA), true));
        files.add(file("under a CA between", signer(SETS_256.get(0), ISSUING), false));
        files.add(file("under an RSA CA", signer(SETS_512.get(0), TestPki.NATIONAL_CA), false));
        files.add(file("ECDSA under GOST CAs", signerOf("P-256"), false));
        return files;
    }

    static TestIdentity signerOf(String kind) {
        return new TestCertificate("CN=Mixed,C=KG", TestKeys.of(kind, "mixed")).by(ISSUING);
    }

    static Gost file(String name, TestIdentity signer, boolean stamped) {
        SigningRequest request = TestPki.request(signer);
        try {
            byte[] file = new PdfSigner()
                    .sign(SamplePdf.plain(), stamped ? request.stampedBy(new TestTimeStamps()) : request);
            return new Gost("GOST: " + name, signer, file);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
