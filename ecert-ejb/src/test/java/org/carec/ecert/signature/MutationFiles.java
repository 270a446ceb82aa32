package org.carec.ecert.signature;

import java.util.List;
import java.util.Map;
import org.carec.ecert.signature.GoodFiles.Good;

/** Small conforming files to be mutated. */
final class MutationFiles {

    private MutationFiles() {}

    /** B-B, everything in one revision. */
    static Good plain(String key) {
        TestIdentity signer = TestPki.signer(key);
        boolean rsa = key.startsWith("RSA");
        return new Good("B-B, " + key, signer, Attack.bent(signer, pdf -> {
            pdf.room = 2 * (rsa ? 1800 : 1100);
            if (rsa) {
                rsa(pdf.cms);
            }
        }));
    }

    private static void rsa(CmsForge cms) {
        cms.signing = "SHA256withRSA";
        cms.signatureAlgorithm =
                new SignatureAlgorithm(SignatureAlgorithm.Scheme.RSA_PKCS1, Digest.SHA_256).identifier();
    }

    /** B-T with a CA between. */
    static Good stamped(String key) {
        TestIdentity signer = new TestCertificate("CN=Deep,C=UZ", TestKeys.of(key, "deep")).by(TestPki.ISSUING_CA);
        return new Good("B-T, " + key, signer, Attack.bent(signer, pdf -> {
            pdf.room = 2 * 5600;
            if (key.startsWith("RSA")) {
                rsa(pdf.cms);
            }
            pdf.cms.stamps = new TestTimeStamps();
            pdf.cms.certificates = List.of(CmsForge.der(signer), CmsForge.der(TestPki.ISSUING_CA));
        }));
    }

    /** B-B, signed in the second of two revisions. */
    static Good updated() {
        ForgedPdf first = new ForgedPdf(Attack.SIGNER);
        List.of(4, 5, 6).forEach(first.objects::remove);
        first.edit(1, " /AcroForm 4 0 R", "").edit(3, " /Annots [5 0 R]", "");
        ForgedPdf second = new ForgedPdf(Attack.SIGNER);
        second.room = 2 * 1100;
        Map<Integer, String> added = Map.of(
                1, second.objects.get(1),
                3, second.objects.get(3),
                4, second.objects.get(4),
                5, second.objects.get(5),
                6, second.objects.get(6));
        return new Good("B-B, two revisions", Attack.SIGNER, second.sign(second.update(first.unsigned(), added, "")));
    }

    /** B-B with its objects in an object stream. */
    static Good packed() {
        return new Good("B-B, object stream", Attack.SIGNER, new PackedPdf().signedBy(Attack.SIGNER, false));
    }
}
