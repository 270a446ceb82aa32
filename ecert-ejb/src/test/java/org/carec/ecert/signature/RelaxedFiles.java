package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.carec.ecert.signature.Relaxation.ADBE_PKCS7_DETACHED;
import static org.carec.ecert.signature.Relaxation.BER_ENCODING;
import static org.carec.ecert.signature.Relaxation.HYBRID_FILE;
import static org.carec.ecert.signature.Relaxation.SIGNING_CERTIFICATE_V2_ABSENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;

/** Files as other tools write them: each passes with exactly the switches named, and with no fewer. */
public final class RelaxedFiles {

    static final byte[] SIGNING_TIME =
            CmsForge.attribute(Oid.SIGNING_TIME, DerWriter.element(Der.UTC_TIME, "260302100000Z".getBytes(ISO_8859_1)));

    private RelaxedFiles() {}

    /**
     * Signed by {@link Attack#SIGNER}.
     *
     * @param needs the switches
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Relaxed(String name, Set<Relaxation> needs, byte[] file) {

        @Override
        public String toString() {
            return name + " needs " + needs;
        }
    }

    /** A signed file with its CMS in BER: nobody signs how that is written. It passes with {@link Relaxation#BER_ENCODING} alone. */
    public static byte[] inBer(byte[] signed) {
        String text = new String(signed, ISO_8859_1);
        int from = text.lastIndexOf("/Contents <3082") + "/Contents <3082".length();
        int end = text.indexOf('>', from);
        String longer = "00" + text.substring(from, end - 2);
        return (text.substring(0, from - 1) + "3" + longer + text.substring(end)).getBytes(ISO_8859_1);
    }

    static List<Relaxed> all() {
        return List.of(
                adbe("adbe.pkcs7.detached", pdf -> {}),
                adbe("adbe.pkcs7.detached with signing time", pdf -> add(pdf.cms, SIGNING_TIME)),
                adbe("adbe.pkcs7.detached with revocation data", pdf -> add(pdf.cms, revocation())),
                adbe("adbe.pkcs7.detached with its algorithms", pdf -> add(pdf.cms, algorithms(Oid.ECDSA_SHA_256))),
                ber("indefinite lengths", pdf -> pdf.cms.encoding = BerForge::indefinite),
                ber("long lengths", pdf -> pdf.cms.encoding = BerForge::longLengths),
                ber("unsorted sets", pdf -> {
                    pdf.cms.encoding = BerForge::unsorted;
                    pdf.cms.certificates = List.of(CmsForge.der(pdf.cms.signer), CmsForge.der(TestPki.NATIONAL_CA));
                }),
                ber("BER with a time-stamp", pdf -> {
                    pdf.cms.stamps = new TestTimeStamps();
                    pdf.cms.encoding = BerForge::indefinite;
                }),
                new Relaxed("hybrid", Set.of(HYBRID_FILE), new HybridPdf().file()),
                new Relaxed(
                        "no signing certificate",
                        Set.of(SIGNING_CERTIFICATE_V2_ABSENT),
                        Attack.bent(Attack.SIGNER, pdf -> pdf.cms.attributes = list -> list.subList(0, 2))),
                new Relaxed(
                        "as a common library's sample signs",
                        Set.of(ADBE_PKCS7_DETACHED, BER_ENCODING, SIGNING_CERTIFICATE_V2_ABSENT),
                        Attack.bent(Attack.SIGNER, RelaxedFiles::generated)));
    }

    private static Relaxed adbe(String name, Consumer<ForgedPdf> bend) {
        byte[] file = Attack.bent(Attack.SIGNER, pdf -> {
            bend.accept(pdf.edit(6, "ETSI.CAdES.detached", "adbe.pkcs7.detached"));
        });
        return new Relaxed(name, Set.of(ADBE_PKCS7_DETACHED), file);
    }

    private static Relaxed ber(String name, Consumer<ForgedPdf> bend) {
        return new Relaxed(name, Set.of(BER_ENCODING), Attack.bent(Attack.SIGNER, bend));
    }

    static void add(CmsForge forge, byte[] attribute) {
        forge.attributes = list -> {
            List<byte[]> more = new ArrayList<>(list);
            more.add(attribute);
            return more;
        };
    }

    static byte[] revocation() {
        return CmsForge.attribute(Oid.ADBE_REVOCATION_INFO, DerWriter.sequence());
    }

    /** CMSAlgorithmProtection with SHA-256 and that signature algorithm. */
    static byte[] algorithms(Oid signature) {
        return CmsForge.attribute(
                Oid.CMS_ALGORITHM_PROTECTION,
                DerWriter.sequence(Digest.SHA_256.identifiers()[1], DerWriter.element(Der.CONTEXT_1, signature.der())));
    }

    private static void generated(ForgedPdf pdf) {
        pdf.edit(6, "ETSI.CAdES.detached", "adbe.pkcs7.detached").cms.whole = content -> {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .build("SHA256withECDSA", Attack.SIGNER.keys().getPrivate(), Attack.SIGNER.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(Attack.SIGNER.certificate())));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded();
        };
    }
}
