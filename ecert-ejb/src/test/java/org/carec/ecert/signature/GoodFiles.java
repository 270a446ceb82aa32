package org.carec.ecert.signature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Conforming files of every kind, signed by {@link Attack#SIGNER} or the signer named. */
final class GoodFiles {

    private GoodFiles() {}

    /**
     * A conforming file.
     *
     * @param signer who signed it
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Good(String name, TestIdentity signer, byte[] file) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Good> all() {
        return Stream.of(byAlgorithm(), ProducerFiles.all(), WrittenFiles.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Good> byAlgorithm() {
        Map<String, Good> files = new LinkedHashMap<>();
        for (String kind : List.of("RSA-2048", "RSA-3072", "RSA-4096")) {
            put(files, kind + " PKCS#1", TestPki.signer(kind), SamplePdf.plain(), "SHA-256", false);
            put(files, kind + " PSS", TestPki.signer(kind), SamplePdf.plain(), "SHA-512", true);
        }
        put(files, "P-256", Attack.SIGNER, SamplePdf.plain(), "SHA-256", false);
        put(files, "P-384", TestPki.signer("P-384"), SamplePdf.plain(), "SHA-384", false);
        put(files, "P-521", TestPki.signer("P-521"), SamplePdf.plain(), "SHA-512", false);
        put(files, "Ed25519", TestPki.signer("ED-255"), SamplePdf.plain(), "SHA-512", false);
        TestIdentity edwardsCa = new TestCertificate("CN=Edwards CA,C=UZ", TestKeys.of("ED-255", "edwards ca"))
                .authority()
                .by(TestPki.NATIONAL_CA);
        TestIdentity ofEdwards =
                new TestCertificate("CN=Of Edwards,C=UZ", TestKeys.of("P-256", "of edwards")).by(edwardsCa);
        put(files, "Ed25519 CA between", ofEdwards, SamplePdf.plain(), "SHA-256", false);
        put(files, "cross-reference stream", Attack.SIGNER, SamplePdf.compressed(), "SHA-256", false);
        put(files, "earlier revision", Attack.SIGNER, SamplePdf.savedTwice(), "SHA-256", false);
        put(files, "linearised", Attack.SIGNER, SamplePdf.linearised(), "SHA-256", false);
        put(files, "linearised with streams", Attack.SIGNER, SamplePdf.linearisedStreams(), "SHA-256", false);
        TestIdentity deep = new TestCertificate("CN=Deep,C=UZ", TestKeys.of("P-256", "deep")).by(TestPki.ISSUING_CA);
        put(files, "two CAs", deep, SamplePdf.plain(), "SHA-256", false);
        TestIdentity ofEc = new TestCertificate("CN=EC CA,C=UZ", TestKeys.of("P-384", "ec ca"))
                .authority()
                .by(TestPki.NATIONAL_CA);
        TestIdentity below = new TestCertificate("CN=Below,C=UZ", TestKeys.of("P-256", "below")).by(ofEc);
        put(files, "EC CA between", below, SamplePdf.plain(), "SHA-256", false);
        preserved(files, "RSA-2048", TestPki.signer("RSA-2048"), SamplePdf.plain());
        preserved(files, "P-256", Attack.SIGNER, SamplePdf.plain());
        preserved(files, "cross-reference stream", Attack.SIGNER, SamplePdf.compressed());
        preserved(files, "earlier revision", Attack.SIGNER, SamplePdf.savedTwice());
        preserved(files, "linearised", Attack.SIGNER, SamplePdf.linearised());
        preserved(files, "linearised with streams", Attack.SIGNER, SamplePdf.linearisedStreams());
        return List.copyOf(files.values());
    }

    private static void put(
            Map<String, Good> files, String name, TestIdentity signer, byte[] pdf, String digest, boolean pss) {
        SigningRequest request = TestPki.request(signer).with(digest, pss);
        files.put(name, new Good(name + ", B-B", signer, signed(pdf, request)));
        files.put(name + " T", new Good(name + ", B-T", signer, signed(pdf, request.stampedBy(new TestTimeStamps()))));
    }

    /** B-LT and B-LTA, and the latter with evidence and a time-stamp once more. */
    private static void preserved(Map<String, Good> files, String name, TestIdentity signer, byte[] pdf) {
        PdfSigner tool = new PdfSigner();
        TestTimeStamps stamps = new TestTimeStamps();
        try {
            byte[] stamped = tool.sign(pdf, TestPki.request(signer).stampedBy(stamps));
            byte[] kept = tool.addEvidence(stamped, TestEvidence.ofNationalCa());
            byte[] archived = tool.addTimeStamp(kept, stamps);
            byte[] again = tool.addTimeStamp(tool.addEvidence(archived, TestEvidence.ofNationalCa()), stamps);
            files.put(name + " LT", new Good(name + ", B-LT", signer, kept));
            files.put(name + " LTA", new Good(name + ", B-LTA", signer, archived));
            files.put(name + " LTA again", new Good(name + ", B-LTA twice", signer, again));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] signed(byte[] pdf, SigningRequest request) {
        try {
            return new PdfSigner().sign(pdf, request);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
